// Forms with something not yet kept; locking waits for them.
const keepers = new Set<() => Promise<void>>();

export function addKeeper(keep: () => Promise<void>): () => void {
  keepers.add(keep);
  return () => void keepers.delete(keep);
}

export const keepDrafts = async (): Promise<void> => {
  await Promise.allSettled([...keepers].map((keep) => keep()));
};
