import { Button } from "@mantine/core";
import IconShieldCheck from "@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs";
import { useT } from "@/app/i18n";
import type { JournalProof } from "@/backend/bindings";
import { useJobs } from "@/features/jobs";
import { useWrite } from "@/shared/query";
import classes from "./audit.module.css";

/** Proves the journal; the tray shows how far it is and stops it. */
export function ProveButton({ onProved }: { onProved(proof: JournalProof | null): void }) {
  const t = useT();
  const { mutateAsync, pending } = useWrite("prove_journal");
  const job = useJobs().find((candidate) => candidate.command === "prove_journal" && candidate.state === "running");
  const share = job?.total ? Math.floor((job.done / job.total) * 100) : 0;
  const prove = () => {
    onProved(null);
    mutateAsync({}).then(onProved, () => undefined);
  };
  return (
    <Button
      className={classes.prove}
      variant="default"
      size="compact-md"
      disabled={pending}
      leftSection={<IconShieldCheck size={16} stroke={1.5} aria-hidden />}
      onClick={prove}
    >
      {pending ? t("audit.prove.running", { percent: share }) : t("audit.prove.start")}
    </Button>
  );
}
