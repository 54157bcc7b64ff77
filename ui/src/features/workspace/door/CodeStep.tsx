import { Button, Checkbox } from "@mantine/core";
import IconCopy from "@tabler/icons-react/dist/esm/icons/IconCopy.mjs";
import IconPrinter from "@tabler/icons-react/dist/esm/icons/IconPrinter.mjs";
import dayjs from "dayjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { copyText } from "@/backend/transport";
import classes from "./card.module.css";
import { groupsOf } from "./recoveryCode";
import { StepHead } from "./StepHead";

export function CodeStep({ code, company, onNext }: { code: string; company: string; onNext: () => void }) {
  const t = useT();
  const [kept, setKept] = useState(false);
  return (
    <>
      <div className={classes.screen}>
        <StepHead title={t("workspace.first.code.title")} lead={t("workspace.first.code.lead")} />
      </div>
      <header className={classes.sheet}>
        <h2>{t("workspace.first.code.sheetTitle")}</h2>
        <p>{t("workspace.first.code.sheetBody", { company, date: dayjs().format("YYYY-MM-DD") })}</p>
      </header>
      <RecoveryCode code={code} />
      <div className={classes.screen}>
        <Checkbox
          label={t("workspace.first.code.kept")}
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
      </div>
      <Button className={classes.screen} h={40} fz="md" disabled={!kept} onClick={onNext}>
        {t(kept ? "workspace.first.code.next" : "workspace.first.code.keptFirst")}
      </Button>
    </>
  );
}

/** The eight groups, with ways to keep them. */
export function RecoveryCode({ code }: { code: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(code);
    setCopied(true);
  };
  return (
    <>
      <ol className={classes.groups} aria-label={t("workspace.first.code.list")}>
        {groupsOf(code).map((group, place) => (
          <li key={group}>
            <span aria-hidden="true">{place + 1}</span>
            {group}
          </li>
        ))}
      </ol>
      <div className={`${classes.buttons} ${classes.even} ${classes.screen}`}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />}
          onClick={() => window.print()}
        >
          {t("workspace.first.code.print")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />}
          onClick={() => void copy()}
        >
          {t(copied ? "workspace.first.code.copied" : "workspace.first.code.copy")}
        </Button>
      </div>
    </>
  );
}
