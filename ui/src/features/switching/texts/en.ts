import type { EnglishOf } from "@/app/i18n";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  title: "Switch member",
  who: "Switch to",
  nobody:
    "Nobody else has a passphrase or a PIN on this computer yet. An administrator can give them a temporary passphrase on the member's page.",
  pin: "PIN of {{name}}",
  passphrase: "Passphrase of {{name}}",
  usePassphrase: "Use the passphrase",
  usePin: "Use the PIN",
  enter: "Enter",
  back: "Back",
  wrong: "That is not right; please try again. The data is untouched.",
  wrongLeft: {
    pin_one: "Wrong PIN; {{count}} try left, then the passphrase is needed.",
    pin_other: "Wrong PIN; {{count}} tries left, then the passphrase is needed.",
    passphrase_one: "Wrong passphrase; {{count}} try left, then there is a wait.",
    passphrase_other: "Wrong passphrase; {{count}} tries left, then there is a wait.",
  },
  tooMany: "Too many wrong tries; go on when the countdown ends. The data is untouched.",
  blocked: "Five wrong PINs: it is switched off. Enter once with the passphrase and it works again.",
  noPin: "No PIN is set; please use the passphrase. Once inside, set one in Settings → Security.",
};
