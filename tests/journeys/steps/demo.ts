// A workspace that is there already, made by the command line: for journeys that do not begin with the first run.

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Stage, WAYS } from "../harness/stage.ts";
import { PASSPHRASE } from "./door.ts";

const run = promisify(execFile);

/** A new workspace with nobody but `lin` in it. */
export async function foundWorkspace(stage: Stage): Promise<void> {
  await ways(stage, "init", "--name", "云岫仪器有限公司", "--admin", "lin");
}

/** The command that runs another as if it were so many days ago. */
export const daysAgo = (days: number): string[] => (days === 0 ? [] : ["faketime", "-m", "-f", `-${days}d`]);

/** A new workspace with customers. */
export async function makeDemo(stage: Stage, customers: number): Promise<void> {
  await foundWorkspace(stage);
  await fillDemo(stage, customers);
}

/** Customers for a workspace that `PASSPHRASE` opens. */
export async function fillDemo(stage: Stage, customers: number): Promise<void> {
  await ways(stage, "demo", "--customers", `${customers}`);
}

async function ways(stage: Stage, ...command: string[]): Promise<void> {
  const secret = join(stage.folder, "passphrase");
  await writeFile(secret, `${PASSPHRASE}\n`, { mode: 0o600 });
  const [program = WAYS, ...rest] = [...daysAgo(stage.daysAgo), WAYS];
  await run(program, [...rest, "--workspace", stage.workspace, "--passphrase-file", secret, ...command]);
}
