/** The list itself scrolls, not a frame around it: a screen reader then knows it as part of its box. */
export const listbox = {
  withScrollArea: false,
  styles: { options: { maxHeight: 240, overflowY: "auto" } },
} as const;
