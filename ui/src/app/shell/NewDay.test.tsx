import { act, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { queryClient } from "@/shared/query";
import { NewDay } from "./NewDay";

afterEach(() => vi.useRealTimers());

test("once midnight has passed everything shown is asked again, and not before", () => {
  vi.useFakeTimers({ now: new Date(2026, 2, 18, 23, 58) });
  const asked = vi.spyOn(queryClient, "invalidateQueries");
  render(<NewDay />);
  act(() => vi.advanceTimersByTime(60_000));
  expect(asked).not.toHaveBeenCalled();
  act(() => vi.advanceTimersByTime(120_000));
  expect(asked).toHaveBeenCalledOnce();
});
