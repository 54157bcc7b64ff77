// The jobs of this session, as the core tells them; they outlive the screen that began them.
import { useSyncExternalStore } from "react";
import type { JobView } from "@/backend/bindings";
import { call, onCoreEvent } from "@/backend/transport";

let jobs: readonly JobView[] = [];
const dismissed = new Set<string>();
const listeners = new Set<() => void>();

function set(next: readonly JobView[]) {
  jobs = next.filter((job) => !dismissed.has(job.id) && isWorthTelling(job));
  for (const listener of listeners) listener();
}

/** A file is attached in a moment, on the screen that asks for it: only one that takes long is told of, and only while it does. */
const MOMENT_MS = 800;
const isWorthTelling = ({ command, state, elapsed_ms }: JobView) =>
  !["attach_file", "save_attachment_as"].includes(command) || (state === "running" && elapsed_ms > MOMENT_MS);

function put(job: JobView) {
  const known = jobs.some(({ id }) => id === job.id);
  set(known ? jobs.map((each) => (each.id === job.id ? job : each)) : [job, ...jobs]);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useJobs = () => useSyncExternalStore(subscribe, () => jobs);

export const useJob = (id: string | null) => useJobs().find((job) => job.id === id) ?? null;

export function dismissJob(id: string) {
  dismissed.add(id);
  set(jobs);
}

/** Takes up the running jobs and follows them, for as long as the workspace is open. */
export function followJobs(): () => void {
  const stop = onCoreEvent((event) => {
    if (event.event === "job") put(event.job);
  });
  call("list_jobs", {})
    .then(({ answer }) => {
      // What an event brought meanwhile is newer than the list.
      const told = new Set(jobs.map(({ id }) => id));
      const found = answer.filter(({ id, state }) => state === "running" && !told.has(id));
      set([...jobs, ...found]);
    })
    .catch(() => undefined);
  return () => {
    stop();
    dismissed.clear();
    set([]);
  };
}
