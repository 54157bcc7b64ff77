export const SHOWN = ["customers", "leads", "reclaims"] as const;
export type Shown = (typeof SHOWN)[number];

/** What the address of the pool keeps. */
export interface PoolSearch {
  show?: Shown;
}

export function readPoolSearch(search: Record<string, unknown>): PoolSearch {
  const show = SHOWN.find((one) => one === search.show);
  return show ? { show } : {};
}
