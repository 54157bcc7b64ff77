import { ActionIcon, Menu } from "@mantine/core";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import type { ReactNode } from "react";
import type { AppError } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { SkeletonRows } from "@/shared/ui";
import classes from "./RecordPage.module.css";

interface Props {
  /** What each says in the words of its record. */
  words: { path: string; more: string; details: string; side: string; archived: string };
  /** The way back to its list. */
  list: ReactNode;
  number: string | null;
  marks?: ReactNode;
  archived: boolean;
  name: string;
  actions: ReactNode;
  menu: ReactNode;
  /** What one looks for first, across the page. */
  head: ReactNode;
  details: ReactNode;
  side: ReactNode;
  /** What has happened. */
  children: ReactNode;
}

/** A record on a page: who it is and what can be done, the facts one looks for first, details, timeline, what is around it. */
export function RecordPage({ words, list, number, marks, archived, name, ...parts }: Props) {
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <nav className={classes.crumbs} aria-label={words.path}>
            {list}
            <IconChevronRight size={12} stroke={1.5} aria-hidden />
            <span>{number}</span>
            {marks}
            {archived && <span className={classes.archived}>{words.archived}</span>}
          </nav>
          <h1 title={name}>{name}</h1>
        </div>
        {parts.actions}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={32} aria-label={words.more}>
              <IconDots size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>{parts.menu}</Menu.Dropdown>
        </Menu>
      </header>
      {parts.head}
      <div className={classes.columns}>
        <aside aria-label={words.details}>{parts.details}</aside>
        <div className={classes.timeline}>{parts.children}</div>
        <aside aria-label={words.side}>{parts.side}</aside>
      </div>
    </div>
  );
}

/** In its place while it is being read, or could not be. */
export function NoRecord({ error, onRetry }: { error: AppError | null; onRetry(): void }) {
  if (!error) return <SkeletonRows rows={10} widths={["12%", "30%", "20%"]} />;
  return (
    <div className={classes.message}>
      <ErrorNotice error={error} onRetry={onRetry} takeFocus />
    </div>
  );
}
