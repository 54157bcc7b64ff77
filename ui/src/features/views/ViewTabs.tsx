import { ActionIcon, Button, Menu } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import type { Filter, SavedView, Sort } from "@/backend/bindings";
import { confirm } from "@/shared/dialogs";
import { useWrite } from "@/shared/query";
import { SaveViewDialog } from "./SaveViewDialog";
import classes from "./views.module.css";

/** A tab: built in, or saved by a person. */
export interface ListView {
  id: string;
  name: string;
  filter: Filter | null;
  sort: Sort | null;
  archived: boolean;
  columns: string[];
  saved: SavedView | null;
}

interface Props {
  record: string;
  views: ListView[];
  current: ListView;
  /** Rows of the current view, as far as known. */
  count: string | null;
  /** What the list shows now; differs from the view once filters or order were changed. */
  shown: Pick<ListView, "filter" | "sort" | "columns">;
  changed: boolean;
  onChoose(id: string): void;
  onRevert(): void;
}

export function ViewTabs({ record, views, current, count, shown, changed, onChoose, onRevert }: Props) {
  const t = useT();
  const [naming, setNaming] = useState(false);
  const { mutateAsync: saveView, pending } = useWrite("save_view", {
    toast: (view) => t("views.saved", { name: view.name }),
  });
  const own = current.saved?.mine ? current.saved : null;
  const saveOwn = async () => {
    if (!own) return setNaming(true);
    const { id, name, shared } = own;
    await saveView({ id, record, name, shared, ...shown });
    onChoose(id);
  };
  useCommands([{ id: "views.save", run: () => setNaming(true) }]);
  return (
    <nav className={classes.tabs} aria-label={t("views.label")}>
      <div className={classes.tabList}>
        {views.map((view) => (
          <button
            key={view.id}
            type="button"
            className={classes.tab}
            aria-current={view.id === current.id ? "page" : undefined}
            onClick={() => onChoose(view.id)}
          >
            {view.name}
            {view.id === current.id && count !== null && <span className={classes.count}>{count}</span>}
          </button>
        ))}
      </div>
      {own && <OwnViewMenu view={own} onDeleted={() => onChoose(views[0]?.id ?? "")} />}
      <ActionIcon
        size={28}
        my="auto"
        aria-label={t("views.add")}
        title={t("views.add")}
        onClick={() => setNaming(true)}
      >
        <IconPlus size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      {changed && (
        <div className={classes.changed}>
          {t("views.changed")}
          <Button size="compact-sm" variant="subtle" loading={pending} onClick={() => void saveOwn()}>
            {own ? t("shared.save") : t("views.saveAs")}
          </Button>
          <Button size="compact-sm" variant="subtle" color="neutral" onClick={onRevert}>
            {t("views.revert")}
          </Button>
        </div>
      )}
      {naming && (
        <SaveViewDialog
          record={record}
          shown={shown}
          onClose={() => setNaming(false)}
          onSaved={(id) => {
            setNaming(false);
            onChoose(id);
          }}
        />
      )}
    </nav>
  );
}

interface MenuProps {
  view: SavedView;
  onDeleted(): void;
}

function OwnViewMenu({ view, onDeleted }: MenuProps) {
  const t = useT();
  const [renaming, setRenaming] = useState(false);
  const { mutateAsync: remove } = useWrite("delete_view", { toast: () => t("views.deleted", { name: view.name }) });
  const ask = async () => {
    const sure = await confirm({
      title: t("views.deleteTitle", { name: view.name }),
      body: t("views.deleteBody"),
      confirm: t("views.delete"),
      destructive: true,
    });
    if (!sure) return;
    await remove({ id: view.id });
    onDeleted();
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon size={28} my="auto" aria-label={t("views.menu", { name: view.name })}>
            <IconChevronDown size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setRenaming(true)}>{t("views.rename")}</Menu.Item>
          <Menu.Item color="danger" onClick={() => void ask()}>
            {t("views.delete")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && (
        <SaveViewDialog
          record={view.record}
          shown={view}
          view={view}
          onClose={() => setRenaming(false)}
          onSaved={() => setRenaming(false)}
        />
      )}
    </>
  );
}
