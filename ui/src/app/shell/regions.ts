const FOCUSABLE = 'a[href],button:not(:disabled),input:not(:disabled),textarea,select,[tabindex]:not([tabindex="-1"])';

/** F6: on to the next part of the window (`data-region`), to what it offers first. */
export function focusNextRegion(step: 1 | -1) {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")];
  if (regions.length === 0) return;
  const at = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + step + regions.length) % regions.length];
  if (!next) return;
  const inside = next.querySelector<HTMLElement>(FOCUSABLE);
  (inside ?? next).focus();
}
