// A workspace that is there already, made by the command line: for journeys that do not begin with the first run.

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Stage, WAYS } from "../harness/stage.ts";
import { PASSPHRASE } from "./door.ts";

const run = promisify(execFile);

export async function makeDemo(stage: Stage, customers: number): Promise<void> {
  const secret = join(stage.folder, "passphrase");
  await writeFile(secret, `${PASSPHRASE}\n`, { mode: 0o600 });
  const ways = (...args: string[]) => run(WAYS, ["--workspace", stage.workspace, "--passphrase-file", secret, ...args]);
  await ways("init", "--name", "云岫仪器有限公司", "--admin", "lin");
  await ways("demo", "--customers", `${customers}`);
}
