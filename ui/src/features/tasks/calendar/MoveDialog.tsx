import { useState } from "react";
import { useT } from "@/app/i18n";
import type { CalendarEntry, IsoDate } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { DayInput } from "@/shared/inputs";

interface Props {
  entry: CalendarEntry;
  day: IsoDate;
  onMove(day: IsoDate): void;
  onClose(): void;
}

/** 'Move to…': the day, typed or picked. */
export function MoveDialog({ entry, day, onMove, onClose }: Props) {
  const t = useT();
  const [to, setTo] = useState<IsoDate | null>(day);
  return (
    <FormDialog
      title={t("tasks.calendar.move.title", { title: entry.title })}
      submit={t("tasks.calendar.move.submit")}
      ready={to !== null}
      size={360}
      onSubmit={() => {
        onClose();
        if (to && to !== day) onMove(to);
      }}
      onClose={onClose}
    >
      <DayInput data-autofocus label={t("tasks.calendar.move.day")} value={to} onChange={setTo} />
    </FormDialog>
  );
}
