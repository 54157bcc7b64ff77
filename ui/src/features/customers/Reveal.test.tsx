import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Reveal } from "./Reveal";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

beforeEach(() => {
  invoke.mockReset();
  invoke.mockResolvedValue({
    answer: { value: [{ e164: "+8613800138000", national: "138 0013 8000" }] },
    reads: [],
    undo: null,
  });
});

const draw = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <Reveal record="customer" id="c" field="phones">
          138****8000
        </Reveal>
      </MantineProvider>
    </QueryClientProvider>,
  );

test("a masked value is asked for by its field, shown, and forgotten when hidden", async () => {
  const user = userEvent.setup();
  draw();
  expect(screen.getByText("138****8000")).toBeDefined();
  expect(invoke).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button"));
  await waitFor(() => expect(screen.getByText("138 0013 8000")).toBeDefined());
  expect(invoke).toHaveBeenCalledWith(
    "call",
    expect.objectContaining({ name: "reveal_field", request: { record: "customer", id: "c", field: "phones" } }),
  );
  await user.click(screen.getByRole("button"));
  expect(screen.queryByText("138 0013 8000")).toBeNull();
  await user.click(screen.getByRole("button"));
  await waitFor(() => expect(invoke).toHaveBeenCalledTimes(2));
});
