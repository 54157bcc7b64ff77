import type { EnglishOf } from "@/app/i18n";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  title: "Keys",
  lead: "What opens the workspace on this computer for this member. Nobody can read a passphrase.",
  none: "No keys yet: a temporary passphrase is needed to enter on this computer.",
  temporary: "Temporary, to be replaced by the member",
  pinSet: "Set",
  pinBlocked: "Switched off after five wrong tries; entering by passphrase brings it back",
  oneself: "Your own keys are in Settings → Security.",
  give: "Give a temporary passphrase",
  replace: "Reset passphrase",
  giveTitle: "A temporary passphrase for {{name}}",
  giveLead:
    "Tell it in person or by phone. At the first entry it must be replaced by one only they know. An earlier passphrase and PIN end now.",
  giveSubmit: "Set temporary passphrase",
  given: "{{name}} has a temporary passphrase.",
  revoke: "Revoke all keys",
  revokeTitle: "Revoke all keys of {{name}}?",
  revokeLead:
    "Passphrase, keyring, recovery code and PIN end together, and the data is encrypted anew with another key. This cannot be undone; with much data it takes a while, so leave the computer on.",
  revoked: "All keys of {{name}} are revoked.",
  ownPassphrase: "Your own passphrase",
};
