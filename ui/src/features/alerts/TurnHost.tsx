import { useEffect, useRef } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { call, notify } from "@/backend/transport";
import { useToday } from "@/shared/values";

const TURN_EVERY_MS = 5 * 60_000;

/**
 * Above every screen: gives the rules of time their turn, at once after unlocking, every five minutes and when a day begins. What has
 * become due since the member's last turn, once a day at most, the system tells in one line without a name.
 */
export function TurnHost() {
  const t = useT();
  const me = useSession().member.id;
  const today = useToday();
  const words = useRef(t);
  useEffect(() => {
    words.current = t;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another member and another day begin anew.
  useEffect(() => {
    let gone = false;
    const take = async () => {
      const { answer } = await call("run_time_rules", {});
      const due = answer.rules.reduce((sum, rule) => sum + rule.due, 0);
      if (!gone && due > 0) await notify(words.current("alerts.notice", { count: due }));
    };
    const quietly = () => void take().catch(() => undefined);
    quietly();
    const timer = setInterval(quietly, TURN_EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [me, today]);
  return null;
}
