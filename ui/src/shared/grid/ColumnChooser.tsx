import { ActionIcon, Button, Checkbox, NumberInput, Popover } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import IconColumns3 from "@tabler/icons-react/dist/esm/icons/IconColumns3.mjs";
import { useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { type GridColumns, MAX_WIDTH, MIN_WIDTH } from "./columns";
import classes from "./grid.module.css";

interface Props<Row> {
  columns: GridColumns<Row>;
  onReset(): void;
}

/** Which columns, in which order, how wide: everything the head does with a mouse, by keyboard too. */
export function ColumnChooser<Row>({ columns, onReset }: Props<Row>) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  useCommands([{ id: "list.columns", run: () => setOpened(true) }]);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={344} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size={28} aria-label={t("views.grid.columns")} onClick={() => setOpened((before) => !before)}>
          <IconColumns3 size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("views.grid.columnsShown")}>
        <h2 className={classes.chooserTitle}>{t("views.grid.columnsShown")}</h2>
        <div className={classes.chooser}>
          <Rows columns={columns} />
        </div>
        <Button variant="subtle" color="neutral" size="compact-sm" onClick={onReset}>
          {t("views.grid.resetColumns")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function Rows<Row>({ columns }: { columns: GridColumns<Row> }) {
  const t = useT();
  const { table, labelOf } = columns;
  const shown = table.getVisibleLeafColumns().map((column) => column.id);
  const move = (field: string, by: number) => {
    const at = shown.indexOf(field);
    const next = shown.filter((other) => other !== field);
    next.splice(at + by, 0, field);
    table.setColumnOrder(next);
  };
  return table.getAllLeafColumns().map((column) => {
    const at = shown.indexOf(column.id);
    const label = labelOf(column.id);
    return (
      <div key={column.id} className={classes.chooserRow}>
        <Checkbox
          size="sm"
          className={classes.chooserLabel}
          label={label}
          checked={at >= 0}
          disabled={!column.getCanHide()}
          onChange={(event) => column.toggleVisibility(event.currentTarget.checked)}
        />
        {at >= 0 && (
          <>
            <NumberInput
              w={72}
              size="xs"
              hideControls
              aria-label={t("views.grid.width", { column: label })}
              min={MIN_WIDTH}
              max={MAX_WIDTH}
              step={8}
              value={Math.round(column.getSize())}
              onChange={(width) =>
                typeof width === "number" && table.setColumnSizing((sizes) => ({ ...sizes, [column.id]: width }))
              }
            />
            <ActionIcon
              size={28}
              aria-label={t("views.grid.moveUp", { column: label })}
              disabled={at === 0}
              onClick={() => move(column.id, -1)}
            >
              <IconChevronUp size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size={28}
              aria-label={t("views.grid.moveDown", { column: label })}
              disabled={at === shown.length - 1}
              onClick={() => move(column.id, 1)}
            >
              <IconChevronDown size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
    );
  });
}
