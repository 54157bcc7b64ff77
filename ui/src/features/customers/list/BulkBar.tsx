import { ActionIcon, Button, type ButtonProps, Popover } from "@mantine/core";
import IconArchive from "@tabler/icons-react/dist/esm/icons/IconArchive.mjs";
import IconArchiveOff from "@tabler/icons-react/dist/esm/icons/IconArchiveOff.mjs";
import IconTag from "@tabler/icons-react/dist/esm/icons/IconTag.mjs";
import IconUserShare from "@tabler/icons-react/dist/esm/icons/IconUserShare.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useState } from "react";
import { CommandButton, useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { type GridState, toRequest } from "@/shared/grid";
import { formatCount } from "@/shared/values";
import classes from "../customers.module.css";
import { MemberPicker } from "../MemberPicker";
import { RECORD } from "../queries";
import { TagPicker } from "../TagPicker";
import { useCustomerActions } from "../useCustomerActions";

interface Props {
  grid: GridState;
  archived: boolean;
  /** Rows of the list, in words: 248, or ≥ 2,000 until counted. */
  shown: string;
  /** All customers there are, in words. */
  total: string | null;
  length: number;
}

const quiet: ButtonProps = { variant: "subtle", color: "neutral", size: "compact-sm", h: 28 };

/** What can be done to the ticked rows, and how many rows there are. */
export function BulkBar({ grid, archived, shown, total, length }: Props) {
  const t = useT();
  const { count } = grid;
  return (
    <div
      className={classes.bulk}
      data-active={count > 0 || undefined}
      role="toolbar"
      aria-label={t("customers.bulk.label")}
    >
      {count > 0 && (
        <>
          <b aria-live="polite">{t("customers.bulk.selected", { count, shown: formatCount(count) })}</b>
          {count < length && (
            <Button {...quiet} color="primary" onClick={grid.selectAll}>
              {t("customers.bulk.selectAll", { total: shown })}
            </Button>
          )}
          <ActionIcon
            size={28}
            aria-label={t("customers.bulk.clear")}
            title={t("customers.bulk.clear")}
            onClick={grid.clear}
          >
            <IconX size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
          <span className={classes.divider} />
          <Actions grid={grid} archived={archived} />
        </>
      )}
      <span className={classes.total} aria-live="polite">
        <b>{shown}</b>
        {total !== null && total !== shown && <> / {total}</>}
      </span>
    </div>
  );
}

function Actions({ grid, archived }: Pick<Props, "grid" | "archived">) {
  const t = useT();
  const [open, setOpen] = useState<"assign" | "tag" | null>(null);
  const { archive, restore, assign, tag } = useCustomerActions();
  const mayAssign = useMay(RECORD, "assign");
  const mayTag = useMay(RECORD, "tag");
  const mayArchive = useMay(RECORD, "archive");
  const chosen = toRequest(grid.selection);
  const { count } = grid;
  const move = () => void (archived ? restore : archive)(chosen, count);
  useCommands([
    { id: "customers.assign", run: () => setOpen("assign") },
    { id: "customers.tag", run: () => setOpen("tag") },
    { id: "customers.archive", run: move, enabled: !archived },
    { id: "customers.restore", run: move, enabled: archived },
  ]);
  const popover = (name: "assign" | "tag") => ({
    opened: open === name,
    onChange: (opened: boolean) => setOpen(opened ? name : null),
    position: "top-start" as const,
    width: 320,
    trapFocus: true,
    returnFocus: true,
  });
  return (
    <>
      {mayAssign && (
        <Popover {...popover("assign")}>
          <Popover.Target>
            <Button
              {...quiet}
              leftSection={<IconUserShare size={16} stroke={1.5} aria-hidden />}
              onClick={() => setOpen("assign")}
            >
              {t("customers.actions.assign")}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <MemberPicker
              onChoose={(owner) => {
                setOpen(null);
                void assign(chosen, count, owner);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
      {mayTag && (
        <Popover {...popover("tag")}>
          <Popover.Target>
            <Button
              {...quiet}
              leftSection={<IconTag size={16} stroke={1.5} aria-hidden />}
              onClick={() => setOpen("tag")}
            >
              {t("customers.actions.tag")}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <TagPicker
              present={null}
              onApply={(add, remove) => {
                setOpen(null);
                void tag(chosen, count, add, remove);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
      <CommandButton {...quiet} id="customers.export" label={t("customers.actions.export")} />
      {mayArchive && (
        <Button
          {...quiet}
          leftSection={
            archived ? (
              <IconArchiveOff size={16} stroke={1.5} aria-hidden />
            ) : (
              <IconArchive size={16} stroke={1.5} aria-hidden />
            )
          }
          onClick={move}
        >
          {t(archived ? "customers.actions.restore" : "customers.actions.archive")}
        </Button>
      )}
    </>
  );
}
