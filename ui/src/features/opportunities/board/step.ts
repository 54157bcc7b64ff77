/** The card an arrow key leads to from the one in focus: along its column, or to the same height in the next. */
export function step(board: HTMLElement, key: string): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>("[data-card]");
  const columns = [...board.querySelectorAll<HTMLElement>("[data-column]")].map((column) => [
    ...column.querySelectorAll<HTMLElement>("[data-card]"),
  ]);
  const at = columns.findIndex((cards) => focused && cards.includes(focused));
  if (!focused || at < 0) return null;
  const column = columns[at] ?? [];
  const row = column.indexOf(focused);
  const beside = (by: 1 | -1) => {
    for (let next = at + by; next >= 0 && next < columns.length; next += by) {
      const cards = columns[next] ?? [];
      if (cards.length > 0) return cards[Math.min(row, cards.length - 1)] ?? null;
    }
    return null;
  };
  switch (key) {
    case "ArrowDown":
      return column[row + 1] ?? null;
    case "ArrowUp":
      return column[row - 1] ?? null;
    case "ArrowRight":
      return beside(1);
    case "ArrowLeft":
      return beside(-1);
    default:
      return null;
  }
}
