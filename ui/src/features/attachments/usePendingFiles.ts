import { useState } from "react";
import type { Id } from "@/backend/bindings";
import { chooseFiles } from "@/backend/transport";
import { type ChosenFile, fromPath } from "./source";
import { useAttach } from "./useAttach";

/** Files chosen for a record that is not there yet: they wait in the form and are attached once it is saved. */
export interface Pending {
  files: readonly ChosenFile[];
  add(files: ChosenFile[]): void;
  remove(key: string): void;
  choose(): Promise<void>;
  /** Attaches them to the record that was just made, and waits for no more. */
  attachTo(record: string, id: Id): Promise<void>;
}

export function usePendingFiles(): Pending {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const { attach } = useAttach();
  const add = (more: ChosenFile[]) => setFiles((known) => [...known, ...more]);
  return {
    files,
    add,
    remove: (key) => setFiles((known) => known.filter((file) => file.key !== key)),
    choose: async () => add((await chooseFiles()).map(fromPath)),
    attachTo: async (record, id) => {
      setFiles([]);
      await attach(record, id, files);
    },
  };
}
