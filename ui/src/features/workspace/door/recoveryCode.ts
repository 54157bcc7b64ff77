// The printed code: groups of letters and digits. What people misread is read as meant, as the core reads it.

export const groupsOf = (code: string): string[] => code.split(/[\s-]+/).filter(Boolean);

export const asMeant = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

/** Two groups to ask for, never the first: it is the one people remember without having written it down. */
export function askedGroups(count: number, random: () => number = Math.random): [number, number] {
  const first = 1 + Math.floor(random() * (count - 1));
  const step = 1 + Math.floor(random() * (count - 2));
  const second = 1 + ((first - 1 + step) % (count - 1));
  return first < second ? [first, second] : [second, first];
}
