// How a typed text finds a command: by its words, or by the initials of its Chinese title.

export type Range = [start: number, end: number];

const HAN = /\p{Script=Han}/u;

/** Where the text lies in the label; [] for a match that cannot be shown there; null for none. */
export function matchCommand(label: string, pinyin: string, text: string): Range[] | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const at = label.toLowerCase().indexOf(wanted);
  if (at >= 0) return [[at, at + wanted.length]];
  const initials = pinyin.indexOf(wanted);
  if (initials < 0) return null;
  const places = Array.from(label.matchAll(new RegExp(HAN.source, "gu")), (match) => match.index);
  const first = places[initials];
  const last = places[initials + wanted.length - 1];
  return first === undefined || last === undefined ? [] : [[first, last + 1]];
}

export interface Piece {
  start: number;
  text: string;
  marked: boolean;
}

/** A title cut where it is marked; ranges come sorted and apart. */
export function piecesOf(title: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start > from) pieces.push({ start: from, text: title.slice(from, start), marked: false });
    pieces.push({ start, text: title.slice(start, end), marked: true });
    from = end;
  }
  if (from < title.length) pieces.push({ start: from, text: title.slice(from), marked: false });
  return pieces;
}
