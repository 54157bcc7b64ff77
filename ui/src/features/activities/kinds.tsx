import IconMail from "@tabler/icons-react/dist/esm/icons/IconMail.mjs";
import IconMapPin from "@tabler/icons-react/dist/esm/icons/IconMapPin.mjs";
import IconMessage from "@tabler/icons-react/dist/esm/icons/IconMessage.mjs";
import IconPhone from "@tabler/icons-react/dist/esm/icons/IconPhone.mjs";
import IconUsers from "@tabler/icons-react/dist/esm/icons/IconUsers.mjs";
import type { ActivityView } from "@/backend/bindings";

export type Kind = ActivityView["kind"];

const ICONS = {
  call: IconPhone,
  visit: IconMapPin,
  message: IconMessage,
  mail: IconMail,
  meeting: IconUsers,
} satisfies Record<Kind, unknown>;

/** In the order people need them. */
export const KINDS = Object.keys(ICONS) as Kind[];

export function KindIcon({ kind, size = 14 }: { kind: Kind; size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} stroke={1.5} aria-hidden />;
}
