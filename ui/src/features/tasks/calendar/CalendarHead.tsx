import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import IconChevronLeft from "@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import { CommandButton } from "@/app/commands";
import { useT } from "@/app/i18n";
import { Keys } from "@/shared/ui";
import classes from "./calendar.module.css";
import { turned } from "./days";
import type { CalendarShape } from "./search";
import type { CalendarState } from "./useCalendar";

/** Which days, whose, and how they are laid out. */
export function CalendarHead({ calendar, onExport }: { calendar: CalendarState; onExport: (() => void) | null }) {
  const t = useT();
  const { shape, day, today, member, goTo } = calendar;
  const turn = (by: number) => goTo(turned(shape, day, by), shape);
  return (
    <header className={classes.head}>
      <h1>{calendar.title}</h1>
      <ActionIcon variant="default" size={32} aria-label={t("tasks.calendar.previous")} onClick={() => turn(-1)}>
        <IconChevronLeft size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <Button variant="default" size="compact-md" h={32} onClick={() => goTo(today, shape)}>
        {t("tasks.calendar.today")}
      </Button>
      <ActionIcon variant="default" size={32} aria-label={t("tasks.calendar.next")} onClick={() => turn(1)}>
        <IconChevronRight size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <span className={classes.grow} />
      <SegmentedControl
        size="xs"
        aria-label={t("tasks.calendar.whose")}
        value={member ? "mine" : "everybody"}
        onChange={(whose) => calendar.showEverybody(whose === "everybody")}
        data={(["mine", "everybody"] as const).map((value) => ({ value, label: t(`tasks.calendar.${value}`) }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("tasks.calendar.shape")}
        value={shape}
        onChange={(next) => goTo(day, next as CalendarShape)}
        data={(["day", "week", "month"] as const).map((value) => ({ value, label: t(`tasks.calendar.${value}`) }))}
      />
      {onExport && (
        <Button variant="default" size="compact-md" h={32} onClick={onExport}>
          {t("tasks.export.submit")}
        </Button>
      )}
      <CommandButton id="tasks.go" variant="default" label={t("tasks.title")} />
    </header>
  );
}

export function CalendarFoot() {
  const t = useT();
  return (
    <footer className={classes.foot}>
      <span>
        <Keys keys="ArrowLeft" /> <Keys keys="ArrowRight" /> <Keys keys="ArrowUp" /> <Keys keys="ArrowDown" />{" "}
        {t("tasks.calendar.keys.walk")}
      </span>
      <span>
        <Keys keys="T" /> {t("tasks.calendar.keys.today")}
      </span>
      <span>
        <Keys keys="Enter" /> {t("tasks.calendar.keys.open")}
      </span>
      <span>
        <Keys keys="N" /> {t("tasks.calendar.keys.create")}
      </span>
      <span>
        <Keys keys="M" /> {t("tasks.calendar.keys.move")}
      </span>
    </footer>
  );
}
