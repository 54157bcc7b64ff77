import { ActionIcon, Menu } from "@mantine/core";
import IconArchive from "@tabler/icons-react/dist/esm/icons/IconArchive.mjs";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id, TeamView } from "@/backend/bindings";
import { Avatar } from "@/shared/ui";
import { useMembers } from "@/shared/values";
import classes from "../people.module.css";
import { type TeamRow, treeOf } from "./tree";

interface Deeds {
  onEdit(team: TeamView): void;
  onCreateBelow(team: TeamView): void;
  onArchive(team: TeamView): void;
}

const INDENT_PX = 24;

export function TeamTable({ teams, ...deeds }: Deeds & { teams: readonly TeamView[] }) {
  const t = useT();
  const [closed, setClosed] = useState<ReadonlySet<Id>>(new Set());
  const toggle = (id: Id) =>
    setClosed((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  return (
    <div className={`${classes.frame} ${classes.scroller}`}>
      <table className={classes.table} aria-label={t("people.teams.title")}>
        <thead>
          <tr>
            <th scope="col">{t("people.teams.name")}</th>
            <th scope="col">{t("people.teams.leader")}</th>
            <th scope="col" className={classes.end}>
              {t("people.teams.direct")}
            </th>
            <th scope="col" className={classes.end}>
              {t("people.teams.all")}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {treeOf(teams, closed).map((row) => (
            <Row key={row.team.id} row={row} open={!closed.has(row.team.id)} onToggle={toggle} {...deeds} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, open, onToggle, ...deeds }: Deeds & { row: TeamRow; open: boolean; onToggle(id: Id): void }) {
  const t = useT();
  const { team, depth, children, everybody } = row;
  const lead = useMembers().find(({ id }) => id === team.lead);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <tr>
      <th scope="row">
        <span className={classes.indent} style={{ paddingLeft: depth * INDENT_PX }}>
          {children > 0 ? (
            <ActionIcon
              size={24}
              aria-expanded={open}
              aria-label={t(open ? "people.teams.collapse" : "people.teams.expand", { name: team.name })}
              onClick={() => onToggle(team.id)}
            >
              <Chevron size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          ) : (
            <span className={classes.twig} />
          )}
          {team.name}
        </span>
      </th>
      <td>
        {lead ? (
          <span className={classes.person}>
            <Avatar name={lead.name} size="sm" />
            {lead.name}
          </span>
        ) : (
          <span className={classes.faint}>{t("people.teams.noLead")}</span>
        )}
      </td>
      <td className={classes.end}>{team.members}</td>
      <td className={classes.end}>{children > 0 ? everybody : <span className={classes.faint}>—</span>}</td>
      <td className={classes.end}>
        <RowMenu team={team} {...deeds} />
      </td>
    </tr>
  );
}

function RowMenu({ team, onEdit, onCreateBelow, onArchive }: Deeds & { team: TeamView }) {
  const t = useT();
  const mayEdit = useMay("team", "edit");
  const mayCreate = useMay("team", "create");
  const mayArchive = useMay("team", "archive");
  if (!mayEdit && !mayCreate && !mayArchive) return null;
  const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={28} aria-label={t("people.teams.more", { name: team.name })}>
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayEdit && (
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onEdit(team)}>
            {t("people.teams.edit")}
          </Menu.Item>
        )}
        {mayCreate && (
          <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => onCreateBelow(team)}>
            {t("people.teams.createBelow")}
          </Menu.Item>
        )}
        {mayArchive && (
          <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => onArchive(team)}>
            {t("people.teams.archive")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
