import { useDisclosure } from "@mantine/hooks";
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useCommands } from "@/app/commands";
import { useKeyboard } from "@/app/commands/useKeyboard";
import { useT } from "@/app/i18n";
import { usePreferences, useSession } from "@/app/session";
import { CaptureHost } from "@/features/activities/CaptureHost";
import { TurnHost } from "@/features/alerts/TurnHost";
import { PolicyNotice } from "@/features/company/PolicyNotice";
import { useDefinitions } from "@/features/custom_fields/useDefinitions";
import { FileDrop } from "@/features/imports/FileDrop";
import { JobTray } from "@/features/jobs/JobTray";
import { KioskBar } from "@/features/kiosk/KioskBar";
import { RunningGrants } from "@/features/people/grants/RunningGrants";
import { Palette } from "@/features/search/Palette";
import { UnconfirmedCode } from "@/features/settings/security/UnconfirmedCode";
import { ReminderHost } from "@/features/tasks/reminders/ReminderHost";
import { useRead } from "@/shared/query";
import { IdleLock, idleMinutesOf } from "./IdleLock";
import { NewDay } from "./NewDay";
import { Rail } from "./Rail";
import classes from "./shell.module.css";
import { TopBar } from "./TopBar";
import { useShellCommands } from "./useShellCommands";

const SwitchDialog = lazy(() => import("@/features/switching/SwitchDialog"));
const OwnPassphrase = lazy(() => import("@/features/settings/security/OwnPassphrase"));
const KeyMap = lazy(() => import("@/features/settings/KeyMap"));

/** Rail, top bar, the screen, and what floats above it. */
export function Shell() {
  const t = useT();
  const [palette, paletteDoor] = useDisclosure(false);
  const [keyMap, keyMapDoor] = useDisclosure(false);
  const [switching, switchDoor] = useDisclosure(false);
  const [{ idle_minutes }] = usePreferences();
  const { passphrase_temporary } = useSession();
  const kiosk = useRead("workspace_state", {}).data?.kiosk ?? false;
  const idleMinutes = idleMinutesOf(idle_minutes, kiosk);
  useDefinitions();
  useKeyboard();
  useShellCommands();
  useCommands([
    { id: "app.palette", run: paletteDoor.toggle },
    { id: "app.keyMap", run: keyMapDoor.open },
    { id: "app.switchMember", run: switchDoor.open },
  ]);
  return (
    <div className={classes.app}>
      <a className={classes.skip} href="#main">
        {t("app.top.skip")}
      </a>
      <Rail />
      <TopBar />
      <div className={classes.notices}>
        {kiosk && <KioskBar />}
        <UnconfirmedCode />
        <RunningGrants />
        <PolicyNotice />
      </div>
      <main id="main" className={classes.main} tabIndex={-1} data-region aria-label={t("shared.region.main")}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <CaptureHost />
      <ReminderHost />
      <TurnHost />
      <JobTray />
      <FileDrop />
      <Suspense>
        {palette && <Palette onClose={paletteDoor.close} />}
        {switching && <SwitchDialog onClose={switchDoor.close} />}
        {passphrase_temporary && <OwnPassphrase />}
        {keyMap && <KeyMap onClose={keyMapDoor.close} />}
      </Suspense>
      <NewDay />
      {idleMinutes > 0 && <IdleLock key={idleMinutes} minutes={idleMinutes} />}
    </div>
  );
}
