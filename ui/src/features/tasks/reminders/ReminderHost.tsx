import { useEffect, useRef } from "react";
import { useMay, useSession } from "@/app/session";
import { call, notify } from "@/backend/transport";
import { RECORD } from "../queries";
import { rememberTold, toldUntil } from "./told";
import { useNotices } from "./useNotices";

const LOOK_EVERY_MS = 20_000;

/** Above every screen: tells of a reminder when its time has come, and once of those missed meanwhile. */
export function ReminderHost() {
  const me = useSession().member.id;
  return useMay(RECORD, "see") ? <Ticker key={me} me={me} /> : null;
}

/** While the workspace is locked nobody looks: what came due meanwhile is told once it is open again. */
function Ticker({ me }: { me: string }) {
  const notices = useNotices();
  const tell = useRef(notices);
  useEffect(() => {
    tell.current = notices;
  });
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const after = toldUntil(me);
      const until = new Date().toISOString();
      // A clock that was put back tells nothing twice: what was told stays told.
      if (until <= after) return;
      const { answer } = await call("due_reminders", { after, until });
      if (gone) return;
      rememberTold(me, until);
      if (answer.length > 0) await notify(tell.current(answer));
    };
    const quietly = () => void look().catch(() => undefined);
    quietly();
    const timer = setInterval(quietly, LOOK_EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [me]);
  return null;
}
