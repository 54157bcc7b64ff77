import { notifications } from "@mantine/notifications";
import IconFileImport from "@tabler/icons-react/dist/esm/icons/IconFileImport.mjs";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { useJobs } from "@/features/jobs";
import { DropCurtain, takeFileDrags } from "@/shared/drop";
import { importableRecords, isImport, recordAt } from "./records";
import { dropRefusal, startOf, useWizard } from "./wizard";

/** A table let go anywhere over the window opens the import with it. */
export function FileDrop() {
  return importableRecords(useSession().rights).length > 0 ? <Target /> : null;
}

function Target() {
  const t = useT();
  const navigate = useNavigate();
  const [wizard, change] = useWizard();
  const record = recordAt(useLocation().pathname) ?? wizard.record;
  const [dragged, setDragged] = useState<string[]>([]);
  const importing = useJobs().some(({ command, state }) => isImport(command) && state === "running");
  useEffect(
    () =>
      takeFileDrags({
        over: setDragged,
        left: () => setDragged([]),
        dropped: (files) => {
          setDragged([]);
          const refusal = dropRefusal(files, importing);
          if (refusal) return void notifications.show({ message: t(`imports.drop.${refusal}`) });
          change({ ...startOf(record), file: files[0] ?? "" });
          void navigate({ to: "/import", search: { record } });
        },
      }),
    [t, navigate, change, importing, record],
  );
  if (dragged.length === 0) return null;
  const refusal = dropRefusal(dragged, importing);
  return (
    <DropCurtain refused={refusal !== null}>
      <IconFileImport size={32} stroke={1.5} aria-hidden />
      {refusal ? t(`imports.drop.${refusal}`) : t("imports.drop.release", { file: nameOf(dragged[0] ?? "") })}
    </DropCurtain>
  );
}

const nameOf = (path: string) => path.split(/[/\\]/).at(-1) ?? path;
