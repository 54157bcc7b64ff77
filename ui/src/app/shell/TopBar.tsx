import { Button, Menu, Tooltip } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconDeviceLaptop from "@tabler/icons-react/dist/esm/icons/IconDeviceLaptop.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { CommandIcon, CommandMenuItem, useCommandList } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay, useSession } from "@/app/session";
import { Bell } from "@/features/alerts";
import { GlobalSearch } from "@/features/search/GlobalSearch";
import { Avatar } from "@/shared/ui";
import classes from "./shell.module.css";

export function TopBar() {
  const t = useT();
  // Who sees none of what is searched finds nothing.
  const customers = useMay("customer", "see");
  const contacts = useMay("contact", "see");
  const deals = useMay("opportunity", "see");
  const finds = customers || contacts || deals;
  return (
    <section className={classes.top} aria-label={t("app.top.label")} data-region>
      {finds && <GlobalSearch />}
      <span className={classes.grow} />
      <Tooltip label={t("app.top.offlineHint")}>
        <span className={classes.sync}>
          <IconDeviceLaptop size={14} stroke={1.5} aria-hidden />
          {t("app.top.offline")}
        </span>
      </Tooltip>
      <CreateMenu />
      <Bell />
      <CommandIcon id="app.lock" />
      <UserMenu />
    </section>
  );
}

/** One thing to create is a button; several are a menu. */
function CreateMenu() {
  const t = useT();
  const offered = useCommandList().filter((command) => command.group === "create" && command.available);
  const [only] = offered;
  if (!only) return null;
  const button = (run?: () => void) => (
    <Button leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />} onClick={run}>
      {t("app.top.create")}
    </Button>
  );
  if (offered.length === 1) return button(only.run);
  return (
    <Menu position="bottom-end">
      <Menu.Target>{button()}</Menu.Target>
      <Menu.Dropdown>
        {offered.map((command) => (
          <CommandMenuItem key={command.id} id={command.id} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function UserMenu() {
  const { member, company } = useSession();
  return (
    <Menu position="bottom-end" width={288}>
      <Menu.Target>
        <button type="button" className={classes.me}>
          <Avatar name={member.name} />
          <span>{member.name}</span>
          <IconChevronDown size={16} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{[company, member.team_name, member.login].filter(Boolean).join(" · ")}</Menu.Label>
        <CommandMenuItem id="settings.open" />
        <CommandMenuItem id="help.open" />
        <CommandMenuItem id="app.keyMap" />
        <CommandMenuItem id="app.theme" />
        <CommandMenuItem id="app.language" />
        <Menu.Divider />
        <CommandMenuItem id="app.switchMember" />
        <CommandMenuItem id="app.lock" />
      </Menu.Dropdown>
    </Menu>
  );
}
