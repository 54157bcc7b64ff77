import { act, cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { JobView } from "@/backend/bindings";
import { IdleLock, idleMinutesOf } from "./IdleLock";

const { lock, useJobs } = vi.hoisted(() => ({ lock: vi.fn(), useJobs: vi.fn() }));
vi.mock("@/app/session", () => ({ lock }));
vi.mock("@/features/jobs", () => ({ useJobs }));

const jobs = (...states: JobView["state"][]) => useJobs.mockReturnValue(states.map((state) => ({ state })));
const minutes = (count: number) => act(() => vi.advanceTimersByTime(count * 60_000 + 100));

beforeEach(() => {
  vi.useFakeTimers();
  lock.mockReset().mockResolvedValue(undefined);
  jobs();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("a window nobody uses locks", () => {
  render(<IdleLock minutes={5} />);
  minutes(4);
  expect(lock).not.toHaveBeenCalled();
  minutes(2);
  expect(lock).toHaveBeenCalledExactlyOnceWith(true);
});

test("a running job is waited for, and then it locks at once", () => {
  jobs("done", "running");
  const shown = render(<IdleLock minutes={5} />);
  minutes(30);
  expect(lock).not.toHaveBeenCalled();
  jobs("done", "done");
  shown.rerender(<IdleLock minutes={5} />);
  expect(lock).toHaveBeenCalledExactlyOnceWith(true);
});

test("who came back meanwhile stays in when the job ends", () => {
  jobs("running");
  const shown = render(<IdleLock minutes={5} />);
  minutes(30);
  act(() => void fireEvent.keyDown(document.body, { key: "a" }));
  jobs("done");
  shown.rerender(<IdleLock minutes={5} />);
  expect(lock).not.toHaveBeenCalled();
});

test("a machine for visitors waits two minutes, even for who prefers never to lock", () => {
  expect([idleMinutesOf(0, false), idleMinutesOf(15, false)]).toEqual([0, 15]);
  expect([idleMinutesOf(0, true), idleMinutesOf(15, true)]).toEqual([2, 2]);
  render(<IdleLock minutes={idleMinutesOf(0, true)} />);
  minutes(2);
  expect(lock).toHaveBeenCalledExactlyOnceWith(true);
});
