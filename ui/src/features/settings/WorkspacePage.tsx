import { Button } from "@mantine/core";
import IconCircleCheck from "@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { Answer } from "@/backend/transport";
import { ErrorNotice } from "@/shared/errors";
import { useRecordLabels } from "@/shared/fields";
import { useRead, useWrite } from "@/shared/query";
import { formatBytes, formatCount } from "@/shared/values";
import classes from "./settings.module.css";

export function WorkspacePage() {
  const t = useT();
  const { company } = useSession();
  const door = useRead("workspace_state", {});
  const status = useRead("get_workspace_status", {}, { fresh: true });
  const recordLabel = useRecordLabels();
  const counts = Object.entries(status.data?.counts ?? {}).filter(([, count]) => count > 0);
  return (
    <>
      <h2 className={classes.head}>{t("settings.pages.workspace")}</h2>
      {status.error && <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />}
      <dl className={classes.facts}>
        <dt>{t("settings.workspace.company")}</dt>
        <dd>{company}</dd>
        <dt>{t("settings.workspace.folder")}</dt>
        <dd>{door.data?.folder}</dd>
        {status.data && (
          <>
            {status.data.size_bytes !== null && (
              <>
                <dt>{t("settings.workspace.size")}</dt>
                <dd>{formatBytes(status.data.size_bytes)}</dd>
              </>
            )}
            {status.data.journal_entries !== null && (
              <>
                <dt>{t("settings.workspace.journal")}</dt>
                <dd>
                  {t("settings.workspace.entries", {
                    count: status.data.journal_entries,
                    formatted: formatCount(status.data.journal_entries),
                  })}
                </dd>
              </>
            )}
            <dt>{t("settings.workspace.cipher")}</dt>
            <dd>{status.data.cipher}</dd>
            <dt>{t("settings.workspace.counts")}</dt>
            <dd>{counts.map(([record, count]) => `${recordLabel(record)} ${formatCount(count)}`).join(" · ")}</dd>
          </>
        )}
      </dl>
      <Verify />
    </>
  );
}

function Verify() {
  const t = useT();
  const { mutate, pending, error, result } = useVerify();
  return (
    <section className={classes.section}>
      <div>
        <h3 className={classes.name}>{t("settings.workspace.verify")}</h3>
        <p className={classes.lead}>{t("settings.workspace.verifyLead")}</p>
      </div>
      <div>
        <Button variant="default" disabled={pending} onClick={mutate}>
          {t(pending ? "settings.workspace.verifying" : "settings.workspace.verify")}
        </Button>
      </div>
      {error && <ErrorNotice error={error} takeFocus />}
      {result && <Findings result={result} />}
    </section>
  );
}

function useVerify() {
  const { mutate, pending, error, data } = useWrite("verify_workspace", { onError: () => undefined });
  return { mutate: () => mutate({}), pending, error, result: data };
}

const THINGS = ["pages", "journal_entries"] as const;

function Findings({ result }: { result: Answer<"verify_workspace"> }) {
  const t = useT();
  const recordLabel = useRecordLabels();
  const named = (name: string) => {
    const known = THINGS.find((thing) => thing === name);
    return known ? t(`settings.workspace.things.${known}`) : recordLabel(name);
  };
  const list = Object.entries(result.checked)
    .map(([name, count]) => `${formatCount(count)} ${named(name)}`)
    .join(" · ");
  return (
    <div className={classes.section}>
      {result.findings.length === 0 ? (
        <p className={classes.good} role="status">
          <IconCircleCheck size={16} stroke={1.5} aria-hidden />
          {t("settings.workspace.clean")}
        </p>
      ) : (
        <>
          <p>{t("settings.workspace.found", { count: result.findings.length })}</p>
          {result.findings.map(({ code, detail }) => (
            <ErrorNotice key={code + detail} error={{ code, field: null, params: {}, incident: detail }} />
          ))}
        </>
      )}
      <p className={classes.small}>{t("settings.workspace.checked", { list })}</p>
    </div>
  );
}
