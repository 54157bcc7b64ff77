import { Modal } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useCommandList } from "@/app/commands";
import { useT } from "@/app/i18n";
import { Keys } from "@/shared/ui";
import { groupsOf } from "./keys/groups";
import classes from "./settings.module.css";

/** Every command that has keys, at a glance. */
export default function KeyMap({ onClose }: { onClose: () => void }) {
  const t = useT();
  const groups = groupsOf(useCommandList().filter(({ keysNow }) => keysNow !== undefined));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("settings.keys.title")}
      size={760}
      closeButtonProps={{ "aria-label": t("shared.close") }}
    >
      <div className={classes.map}>
        {groups.map(({ group, commands }) => (
          <section key={group} className={classes.mapGroup}>
            <h3>{t(`app.commands.groups.${group}`)}</h3>
            <ul>
              {commands.map((command) => (
                <li key={command.id} className={classes.mapRow}>
                  {command.label}
                  <Keys keys={command.keysNow} spoken />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={classes.lead}>
        {t("settings.keys.lead")}{" "}
        <Link to="/settings/keys" onClick={onClose} style={{ color: "var(--primary)", textDecoration: "underline" }}>
          {t("settings.keys.edit")}
        </Link>
      </p>
    </Modal>
  );
}
