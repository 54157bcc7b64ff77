import { ActionIcon } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import { useEffect, useState } from "react";
import { useT } from "@/app/i18n";
import { JobCard } from "./JobCard";
import { followJobs, useJobs } from "./jobs";
import classes from "./jobs.module.css";

/** Long work, above every screen: how far, how long still, and a way to stop it. */
export function JobTray() {
  const t = useT();
  const jobs = useJobs();
  const [open, setOpen] = useState(true);
  useEffect(followJobs, []);
  if (jobs.length === 0) return null;
  const running = jobs.filter(({ state }) => state === "running").length;
  const Chevron = open ? IconChevronDown : IconChevronUp;
  return (
    <section className={classes.tray} aria-label={t("jobs.title")} data-region>
      <header className={classes.head}>
        <h2>{running > 0 ? t("jobs.running", { count: running }) : t("jobs.finished")}</h2>
        <ActionIcon
          size={28}
          aria-expanded={open}
          aria-label={t(open ? "jobs.collapse" : "jobs.expand")}
          onClick={() => setOpen(!open)}
        >
          <Chevron size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </header>
      {open && (
        <ul className={classes.list}>
          {jobs.map((job) => (
            <JobCard key={job.id} job={job} />
          ))}
        </ul>
      )}
    </section>
  );
}
