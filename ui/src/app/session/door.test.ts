import { expect, test, vi } from "vitest";
import type { CoreEvent } from "@/backend/bindings";
import { queryClient } from "@/shared/query";
import { followRights } from "./door";

const { listen } = vi.hoisted(() => ({ listen: vi.fn() }));
vi.mock("@tauri-apps/api/event", () => ({ listen }));

test("what the member may is asked anew when a role, a member, a team or a grant changes, and not otherwise", () => {
  let tell: (event: { payload: CoreEvent }) => void = () => undefined;
  listen.mockImplementation((_name, handler) => {
    tell = handler;
    return Promise.resolve(() => undefined);
  });
  const asked = vi.spyOn(queryClient, "invalidateQueries").mockResolvedValue();
  followRights();
  tell({ payload: { event: "changed", records: ["customer", "tag"], undo: null } });
  expect(asked).not.toHaveBeenCalled();
  for (const record of ["role", "member", "team", "break_glass"])
    tell({ payload: { event: "changed", records: ["customer", record], undo: null } });
  expect(asked).toHaveBeenCalledTimes(4);
  expect(asked).toHaveBeenLastCalledWith({ queryKey: ["session", {}] });
});
