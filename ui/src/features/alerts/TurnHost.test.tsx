import { act, render } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { setLanguage } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import { testSession } from "@/test-session";
import { TurnHost } from "./TurnHost";

const { call, notify } = vi.hoisted(() => ({ call: vi.fn(), notify: vi.fn() }));
vi.mock("@/backend/transport", async (original) => ({ ...(await original<object>()), call, notify }));

const turn = (due: number) => ({ answer: { now: "2026-03-18T01:00:00Z", rules: [{ rule: "follow_up", due }] } });
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(async () => {
  await setLanguage("zh-CN");
  vi.useFakeTimers();
});

test("a turn is taken after unlocking and every five minutes, and told of only when something has become due", async () => {
  call.mockResolvedValueOnce(turn(3)).mockResolvedValue(turn(0));
  const { unmount } = render(
    <SessionProvider session={testSession({})}>
      <TurnHost />
    </SessionProvider>,
  );
  await wait(0);
  expect(notify).toHaveBeenCalledExactlyOnceWith("3 位客户该跟进了。");
  await wait(10 * 60_000);
  expect(call).toHaveBeenCalledTimes(3);
  expect(notify).toHaveBeenCalledTimes(1);
  unmount();
  await wait(10 * 60_000);
  expect(call).toHaveBeenCalledTimes(3);
});
