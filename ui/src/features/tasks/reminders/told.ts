// Until when this computer told its members of their reminders. Moments only: what they were about stays in the workspace.
const STORED = "waystation.remindedUntil";

type Told = Record<string, string>;

function all(): Told {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? "{}");
  } catch {
    return {};
  }
}

/** Whoever sits here for the first time is told from now on. */
export function toldUntil(member: string): string {
  const known = all()[member];
  if (known) return known;
  const now = new Date().toISOString();
  rememberTold(member, now);
  return now;
}

export function rememberTold(member: string, until: string) {
  localStorage.setItem(STORED, JSON.stringify({ ...all(), [member]: until }));
}
