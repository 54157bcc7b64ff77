import type { LayoutView, Section } from "@/backend/bindings";

/** A section on the drawing board, with a name of its own for the list that shows it. */
export interface DrawnSection extends Section {
  id: string;
}

export interface Drawn {
  sections: DrawnSection[];
  /** Left out of the form. */
  hidden: string[];
  columns: string[];
  /** At the head of the record's page. */
  key_fields: string[];
}

let drawn = 0;
const id = () => {
  drawn += 1;
  return `s${drawn}`;
};

/** One section with everything, where nothing was laid out yet. */
export function draw(layout: LayoutView | undefined, fields: readonly string[], title: string): Drawn {
  const sections = (layout?.sections ?? []).map((section) => ({ ...section, id: id() }));
  const known = [...sections.flatMap((section) => section.fields.map(({ field }) => field)), ...(layout?.hidden ?? [])];
  const left = fields.filter((field) => !known.includes(field)).map((field) => ({ field, required: false }));
  if (left.length > 0) sections.push({ id: id(), title, title_en: null, fields: left });
  return {
    sections,
    hidden: layout?.hidden ?? [],
    columns: layout?.columns ?? [],
    key_fields: layout?.key_fields ?? [],
  };
}

export const withSection = (board: Drawn, title: string): Drawn => ({
  ...board,
  sections: [...board.sections, { id: id(), title, title_en: null, fields: [] }],
});

/** A section goes; what stood in it stands in the one before, or the one after. */
export function withoutSection(board: Drawn, at: number): Drawn {
  const gone = board.sections[at];
  if (!gone || board.sections.length === 1) return board;
  const heir = at === 0 ? 1 : at - 1;
  const sections = board.sections.map((section, index) =>
    index === heir ? { ...section, fields: [...section.fields, ...gone.fields] } : section,
  );
  return { ...board, sections: sections.toSpliced(at, 1) };
}

/** A field one place up or down, over the edge of its section into the next. */
export function moveField(board: Drawn, field: string, by: 1 | -1): Drawn {
  const at = board.sections.findIndex((section) => section.fields.some((one) => one.field === field));
  const section = board.sections[at];
  const index = section?.fields.findIndex((one) => one.field === field) ?? -1;
  const one = section?.fields[index];
  if (!section || !one) return board;
  const within = index + by >= 0 && index + by < section.fields.length;
  const target = within ? at : at + by;
  if (!board.sections[target]) return board;
  const sections = board.sections.map((each, where) => {
    const without = where === at ? each.fields.toSpliced(index, 1) : each.fields;
    if (where !== target) return { ...each, fields: without };
    const place = within ? index + by : by === 1 ? 0 : without.length;
    return { ...each, fields: without.toSpliced(place, 0, one) };
  });
  return { ...board, sections };
}

export function setRequired(board: Drawn, field: string, required: boolean): Drawn {
  const change = (one: { field: string; required: boolean }) => (one.field === field ? { ...one, required } : one);
  return { ...board, sections: board.sections.map((each) => ({ ...each, fields: each.fields.map(change) })) };
}

export const hide = (board: Drawn, field: string): Drawn => ({
  ...board,
  sections: board.sections.map((each) => ({ ...each, fields: each.fields.filter((one) => one.field !== field) })),
  hidden: [...board.hidden, field],
});

/** A hidden field stands at the end of the last section again. */
export const show = (board: Drawn, field: string): Drawn => ({
  ...board,
  hidden: board.hidden.filter((one) => one !== field),
  sections: board.sections.map((each, at) =>
    at === board.sections.length - 1 ? { ...each, fields: [...each.fields, { field, required: false }] } : each,
  ),
});

/** As the core takes it. */
export const sectionsOf = (board: Drawn): Section[] => board.sections.map(({ id: _, ...section }) => section);
