import { useT } from "@/app/i18n";
import type { HistoryEntry } from "@/backend/bindings";
import classes from "./history.module.css";
import { useEntryText } from "./useEntryText";

/** Each field an entry changed, before and after. */
export function EntryChanges({ entry }: { entry: HistoryEntry }) {
  const t = useT();
  const textOf = useEntryText([entry]);
  return (
    <table className={classes.changeTable}>
      <thead>
        <tr>
          <th scope="col">{t("history.field")}</th>
          <th scope="col">{t("history.before")}</th>
          <th scope="col">{t("history.after")}</th>
        </tr>
      </thead>
      <tbody>
        {entry.changes.map((change) => {
          const text = textOf(entry, change);
          return (
            <tr key={change.field}>
              <th scope="row">{text.label}</th>
              <td>{text.before}</td>
              <td>{text.after}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
