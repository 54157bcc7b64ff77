// Commands past the screens, by the command line: for what a journey needs and another one shows.

import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Stage, WAYS } from "../harness/stage.ts";
import { daysAgo } from "./demo.ts";

export type Call = <Answer = unknown>(name: string, request: object) => Promise<Answer>;

/** Holds the workspace open as one member while `work` calls; no window may have it open meanwhile. */
export async function callingAs(
  stage: Stage,
  login: string,
  passphrase: string,
  work: (call: Call) => Promise<void>,
): Promise<void> {
  const secret = join(stage.folder, "passphrase");
  await writeFile(secret, `${passphrase}\n`, { mode: 0o600 });
  const place = ["--workspace", stage.workspace, "--passphrase-file", secret, "--as", login];
  const [program = WAYS, ...rest] = [...daysAgo(stage.daysAgo), WAYS, ...place, "call", "--stdin"];
  const ways = spawn(program, rest, { stdio: ["pipe", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => ways.once("close", resolve));
  let said = "";
  ways.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const answers = createInterface(ways.stdout)[Symbol.asyncIterator]();
  try {
    await work(async (name, request) => {
      ways.stdin.write(`${JSON.stringify({ name, request })}\n`);
      const line = await answers.next();
      if (line.done) throw new Error(`${name} as ${login}: ${said}`);
      const { answer, error } = JSON.parse(line.value);
      if (error) throw new Error(`${name} as ${login}: ${JSON.stringify(error)}`);
      return answer;
    });
  } finally {
    ways.stdin.end();
    await ended;
  }
}
