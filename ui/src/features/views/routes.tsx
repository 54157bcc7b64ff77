/** Saved views live on the list they are views of; they have no page of their own. */
export const routes = [] as const;
