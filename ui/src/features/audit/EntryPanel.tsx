import { ActionIcon } from "@mantine/core";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useT } from "@/app/i18n";
import type { AuditEntry } from "@/backend/bindings";
import { EntryChanges, useActorName } from "@/features/history";
import { formatTime } from "@/shared/values";
import classes from "./audit.module.css";
import { Review } from "./Review";
import { useAbout, useNoteLines } from "./useEntryWords";

/** One entry: who, when, where, before and after as far as the reader may see it, and its review. */
export function EntryPanel({ entry, onClose }: { entry: AuditEntry; onClose(): void }) {
  const t = useT();
  const actorName = useActorName();
  const about = useAbout();
  const lines = useNoteLines()(entry);
  const facts = [
    { name: t("audit.about"), value: about(entry) },
    { name: t("audit.sequence"), value: `#${entry.sequence}` },
    { name: t("audit.device"), value: entry.device },
    ...(entry.job ? [{ name: t("audit.job"), value: entry.job }] : []),
    ...lines,
  ];
  return (
    <aside className={classes.panel} aria-label={t("audit.entry")}>
      <header className={classes.panelHead}>
        <div>
          <h2>{t(`history.kinds.${entry.kind}`)}</h2>
          <p>
            {actorName(entry)} · {formatTime(entry.at)}
          </p>
        </div>
        <ActionIcon size={28} aria-label={t("audit.closeEntry")} onClick={onClose}>
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard only through focus */}
      <section className={classes.panelBody} tabIndex={0} aria-label={t("audit.details")}>
        <dl className={classes.facts}>
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {entry.changes.length > 0 && <EntryChanges entry={entry} />}
        {entry.left_out > 0 && <p className={classes.quiet}>{t("audit.leftOut", { count: entry.left_out })}</p>}
        <Review key={entry.sequence} entry={entry} />
      </section>
    </aside>
  );
}
