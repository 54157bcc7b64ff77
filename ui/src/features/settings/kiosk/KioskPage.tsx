import { Button, Select } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { CommandButton } from "@/app/commands";
import { useT } from "@/app/i18n";
import { refreshDoor, useSession } from "@/app/session";
import { confirm, FormDialog } from "@/shared/dialogs";
import { ErrorNotice } from "@/shared/errors";
import { useRead, useWrite } from "@/shared/query";
import { PassphraseField, usePassphraseRefusal } from "../security/PassphraseField";
import classes from "../settings.module.css";

const WHAT = ["visitors", "idle", "keyring"] as const;

/** Settings: making this machine one for visitors, and no longer. */
export function KioskPage() {
  const t = useT();
  const { has_pin } = useSession();
  const door = useRead("workspace_state", {}).data;
  const [starting, setStarting] = useState(false);
  const on = door?.kiosk ?? false;
  return (
    <>
      <div className={classes.section}>
        <h2 className={classes.head}>{t("kiosk.settings.title")}</h2>
        <p className={classes.lead}>{t("kiosk.settings.lead")}</p>
        <ul className={classes.points}>
          {WHAT.map((each) => (
            <li key={each}>{t(`kiosk.settings.what.${each}`)}</li>
          ))}
        </ul>
      </div>
      <div className={classes.rows}>
        <div className={classes.row}>
          <div>
            <p className={classes.name}>{t(on ? "kiosk.settings.on" : "kiosk.settings.off")}</p>
            {!has_pin && <p className={classes.small}>{t("kiosk.settings.noPin")}</p>}
            {!on && door?.keyring_available === false && (
              <p className={classes.small}>{t("kiosk.settings.noKeyring")}</p>
            )}
          </div>
          <div className={classes.actions}>
            {on ? (
              <>
                <CommandButton id="app.lock" label={t("kiosk.settings.show")} variant="default" />
                <StopButton />
              </>
            ) : (
              <Button disabled={!door?.keyring_available} onClick={() => setStarting(true)}>
                {t("kiosk.settings.start")}
              </Button>
            )}
          </div>
        </div>
      </div>
      <ServiceTeam />
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </>
  );
}

/** Who takes care of visitors. */
function ServiceTeam() {
  const t = useT();
  const kiosk = useRead("get_kiosk", {}).data;
  const teams = useRead("list_teams", {}).data ?? [];
  const { mutate, pending } = useWrite("set_kiosk_team");
  if (!kiosk) return null;
  return (
    <Select
      w={360}
      mt={16}
      label={t("kiosk.settings.team")}
      description={t("kiosk.settings.teamHint")}
      placeholder={t("kiosk.settings.noTeam")}
      data={teams.map(({ id, name }) => ({ value: id, label: name }))}
      value={kiosk.team}
      clearable
      disabled={pending}
      onChange={(team) => mutate({ team })}
    />
  );
}

function StartDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const { mutateAsync, pending, error } = useWrite("start_kiosk", { onError: () => undefined });
  const [refused, notice] = usePassphraseRefusal(error);
  const start = async () => {
    await mutateAsync({ passphrase });
    await refreshDoor();
    notifications.show({ message: t("kiosk.settings.started") });
    onClose();
  };
  return (
    <FormDialog
      title={t("kiosk.settings.start")}
      lead={t("kiosk.settings.startLead")}
      submit={t("kiosk.settings.start")}
      ready={passphrase !== ""}
      pending={pending}
      onSubmit={() => void start().catch(() => undefined)}
      onClose={onClose}
    >
      <PassphraseField
        label={t("settings.security.passphrase")}
        value={passphrase}
        onChange={setPassphrase}
        error={refused}
        autoFocus
      />
      {notice && <ErrorNotice error={notice} takeFocus />}
    </FormDialog>
  );
}

function StopButton() {
  const t = useT();
  const { mutateAsync, pending } = useWrite("stop_kiosk");
  const stop = async () => {
    const wanted = await confirm({
      title: t("kiosk.settings.stop"),
      body: t("kiosk.settings.stopBody"),
      confirm: t("kiosk.settings.stop"),
      destructive: true,
    });
    if (!wanted) return;
    await mutateAsync({});
    await refreshDoor();
    notifications.show({ message: t("kiosk.settings.stopped") });
  };
  return (
    <Button variant="default" loading={pending} onClick={() => void stop().catch(() => undefined)}>
      {t("kiosk.settings.stop")}
    </Button>
  );
}
