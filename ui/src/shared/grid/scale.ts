/**
 * Row offsets of a list too tall for the page.
 *
 * WebKitGTK clamps an element at 33,554,428 px, so a million 36 px rows would end at row 932,067. The spacer is
 * capped well below that and the virtualiser works in *list* pixels (row × height) while the element scrolls in
 * *element* pixels; both ends of the two ranges meet exactly.
 */
export const SPACER_LIMIT = 16_000_000;

export interface OffsetScale {
  /** Height the spacer is given. */
  spacer: number;
  /** List pixels per element pixel; 1 while the list fits. */
  ratio: number;
  toList(elementOffset: number): number;
  toElement(listOffset: number): number;
}

export function offsetScale(rows: number, rowHeight: number, viewport: number): OffsetScale {
  const height = rows * rowHeight;
  const spacer = Math.min(height, SPACER_LIMIT);
  const elementRange = Math.max(spacer - viewport, 0);
  const listRange = Math.max(height - viewport, 0);
  const ratio = spacer === height || elementRange === 0 ? 1 : listRange / elementRange;
  return {
    spacer,
    ratio,
    toList: (offset) => Math.min(Math.max(offset, 0) * ratio, listRange),
    toElement: (offset) => Math.min(Math.max(offset, 0), listRange) / ratio,
  };
}

/** The list offset that brings a row into view, or null when it is already wholly visible. */
export function offsetToReveal(index: number, rowHeight: number, offset: number, viewport: number): number | null {
  const start = index * rowHeight;
  const end = start + rowHeight;
  if (start < offset) return start;
  if (end > offset + viewport) return end - viewport;
  return null;
}
