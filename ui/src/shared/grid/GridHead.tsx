import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import { useEffect, useRef } from "react";
import { useT } from "@/app/i18n";
import type { Sort } from "@/backend/bindings";
import type { GridColumns } from "./columns";
import classes from "./grid.module.css";

interface Props<Row> {
  columns: GridColumns<Row>;
  sort: Sort | null;
  onSort(field: string): void;
  ticked: "all" | "some" | "none";
  onTick(): void;
}

function TickAll({ ticked, onTick }: { ticked: Props<unknown>["ticked"]; onTick(): void }) {
  const t = useT();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = ticked === "some";
  }, [ticked]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={t("views.grid.selectAll")}
      checked={ticked === "all"}
      onChange={onTick}
    />
  );
}

export function GridHead<Row>({ columns, sort, onSort, ticked, onTick }: Props<Row>) {
  const t = useT();
  return (
    <div role="rowgroup" className={classes.headGroup}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus */}
      <div role="row" aria-rowindex={1} className={classes.head}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: its tick box takes the focus */}
        <div role="columnheader" className={classes.tick}>
          <TickAll ticked={ticked} onTick={onTick} />
        </div>
        {columns.visible.map(({ column, header }) => {
          const sorted = sort?.field === column.field;
          const order = sorted ? (sort.descending ? "descending" : "ascending") : column.sortable ? "none" : undefined;
          const resize = header.getResizeHandler();
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
            <div
              key={column.field}
              role="columnheader"
              aria-sort={order}
              className={classes.headCell}
              data-end={column.align === "end" || undefined}
            >
              {column.sortable ? (
                <button type="button" className={classes.sortButton} onClick={() => onSort(column.field)}>
                  <span className={classes.clip}>{column.label}</span>
                  {sorted && sort.descending && <IconChevronDown size={12} stroke={1.5} aria-hidden />}
                  {sorted && !sort.descending && <IconChevronUp size={12} stroke={1.5} aria-hidden />}
                </button>
              ) : (
                <span className={classes.clip}>{column.label}</span>
              )}
              {/* biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the width is set in the column chooser */}
              <div
                className={classes.resizer}
                data-active={header.column.getIsResizing() || undefined}
                title={t("views.grid.resize", { column: column.label })}
                onMouseDown={resize}
                onTouchStart={resize}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
