// Forms with something not yet kept; locking waits for them.
const keepers = new Set<() => Promise<void>>();

/** Gives back how to take it off again, which tells whether it was still there. */
export function addKeeper(keep: () => Promise<void>): () => boolean {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

export const keepDrafts = async (): Promise<void> => {
  await Promise.allSettled([...keepers].map((keep) => keep()));
};

/** Forms that go away now keep nothing more: who is signed in is somebody else already. */
export const abandonDrafts = () => keepers.clear();
