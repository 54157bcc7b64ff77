import { Button } from "@mantine/core";
import { useState } from "react";
import { useCommandList } from "@/app/commands";
import { useT } from "@/app/i18n";
import { usePreferences } from "@/app/session";
import classes from "../settings.module.css";
import { groupsOf } from "./groups";
import { KeyRow } from "./KeyRow";

export function KeysPage() {
  const t = useT();
  const commands = useCommandList();
  const [{ keys: own }, change] = usePreferences();
  const [recording, setRecording] = useState<string | null>(null);

  const setKeys = (id: string, keys: string | undefined) => {
    const { [id]: _before, ...others } = own;
    void change({ keys: keys === undefined ? others : { ...others, [id]: keys } });
  };

  return (
    <>
      <header className={classes.row} style={{ border: 0, padding: 0 }}>
        <div>
          <h2 className={classes.head}>{t("settings.keys.title")}</h2>
          <p className={classes.lead}>{t("settings.keys.lead")}</p>
        </div>
        {Object.keys(own).length > 0 && (
          <Button variant="default" onClick={() => void change({ keys: {} })}>
            {t("settings.keys.resetAll")}
          </Button>
        )}
      </header>
      {groupsOf(commands).map(({ group, commands: ofGroup }) => (
        <section key={group}>
          <h3 style={{ paddingBottom: 8 }}>{t(`app.commands.groups.${group}`)}</h3>
          <ul>
            {ofGroup.map((command) => (
              <KeyRow
                key={command.id}
                command={command}
                all={commands}
                own={command.id in own}
                recording={recording === command.id}
                onRecord={setRecording}
                onKeys={setKeys}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
