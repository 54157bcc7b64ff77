/** A record's history opens over its page; it has no page of its own. */
export const routes = [] as const;
