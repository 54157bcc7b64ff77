// One line for a new contact: "王芳 13857426027 采购 采购经理" – a name, and whatever else is told apart by its look.
import type { ChoiceMeta, ContactDraft } from "@/backend/bindings";

/** From so many digits on it is meant as a number, and the core says what is wrong with it. */
const DIGITS = 3;

const isPhone = (word: string) => /^[+\d][\d-]*$/.test(word) && word.replace(/\D/g, "").length >= DIGITS;

/** The words of a line as fields; whether a number or an address is one is for the core to say. */
export function readLine(line: string, roles: readonly ChoiceMeta[]): ContactDraft {
  const draft: ContactDraft = {};
  const words: string[] = [];
  for (const word of line.trim().split(/[\s,，;；]+/)) {
    const role = roles.find(({ label }) => label.zh === word || label.en.toLowerCase() === word.toLowerCase());
    if (word === "") continue;
    if (word.includes("@")) draft.emails = [...(draft.emails ?? []), word];
    else if (isPhone(word)) draft.phones = [...(draft.phones ?? []), word];
    else if (role && words.length > 0) draft.decision_role = role.value as ContactDraft["decision_role"];
    else words.push(word);
  }
  // Chinese names are one word; of Latin words the ones before the number are the name.
  const latin = words.filter((word) => /^[A-Za-z.'-]+$/.test(word));
  const name = latin.length > 1 && latin.length === words.length ? words : words.slice(0, 1);
  if (name.length > 0) draft.name = name.join(" ");
  const rest = words.slice(name.length).join(" ");
  if (rest) draft.job_title = rest;
  return draft;
}
