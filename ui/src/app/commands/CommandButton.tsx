import { ActionIcon, Button, type ButtonProps, Menu, Tooltip } from "@mantine/core";
import { Keys } from "@/shared/ui/Keys";
import type { CommandId } from "./catalogue";
import { ariaKeys } from "./keys";
import { useCommand } from "./useCommands";

/** A button for a command, in its own words; absent without the right, or while it cannot run. */
export function CommandButton({
  id,
  label,
  showKeys,
  ...props
}: ButtonProps & { id: CommandId; label?: string; showKeys?: boolean }) {
  const command = useCommand(id);
  if (!command.available) return null;
  const { icon: Icon } = command;
  return (
    <Button
      leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
      rightSection={showKeys && command.keysNow ? <Keys keys={command.keysNow} /> : undefined}
      aria-keyshortcuts={ariaKeys(command.keysNow)}
      onClick={command.run}
      {...props}
    >
      {label ?? command.label}
    </Button>
  );
}

export function CommandIcon({ id }: { id: CommandId }) {
  const command = useCommand(id);
  if (!command.available) return null;
  const { icon: Icon } = command;
  return (
    <Tooltip label={<TooltipText label={command.label} keys={command.keysNow} />}>
      <ActionIcon
        variant="subtle"
        color="neutral"
        size={32}
        aria-label={command.label}
        aria-keyshortcuts={ariaKeys(command.keysNow)}
        onClick={command.run}
      >
        <Icon size={20} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function TooltipText({ label, keys }: { label: string; keys: string | undefined }) {
  return (
    <span style={{ display: "inline-flex", gap: 8 }}>
      {label}
      <Keys keys={keys} />
    </span>
  );
}

export function CommandMenuItem({ id }: { id: CommandId }) {
  const command = useCommand(id);
  if (!command.available) return null;
  const { icon: Icon } = command;
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
      rightSection={<Keys keys={command.keysNow} />}
      onClick={command.run}
    >
      {command.label}
    </Menu.Item>
  );
}
