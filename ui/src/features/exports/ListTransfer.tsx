import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { CommandIcon, useCommands } from "@/app/commands";
import { useMay } from "@/app/session";
import type { Selection } from "@/backend/bindings";
import type { Transferred } from "@/features/imports";
import { ExportDialog } from "./ExportDialog";

interface Props {
  record: Transferred;
  /** What the list shows; null while it is not known. */
  selection: Selection | null;
  /** Rows of it, in words. */
  count: string;
  /** Columns the list shows, in its order. */
  shown: readonly string[];
}

/** Rows into a list from a file, and out of it into one, for who may: in its bar and in the palette. */
export function ListTransfer({ record, selection, count, shown }: Props) {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [mayImport, mayExport] = [useMay(record, "import"), useMay(record, "export")];
  useCommands([
    { id: "imports.list", run: () => void navigate({ to: "/import", search: { record } }), enabled: mayImport },
    { id: "exports.list", run: () => setOpen(true), enabled: mayExport && selection !== null },
  ]);
  return (
    <>
      {mayImport && <CommandIcon id="imports.list" />}
      {mayExport && <CommandIcon id="exports.list" />}
      {open && selection && (
        <ExportDialog
          record={record}
          selection={selection}
          count={count}
          shown={shown}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
