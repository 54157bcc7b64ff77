// What every journey file stands on: a desktop, the built app, a fresh workspace, and a picture of the window when a step
// fails. The tests of a file are the steps of one journey: after a failed one the rest is skipped, not failed too.

import { access, mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { Desktop, within } from "./desktop.ts";
import { Window } from "./window.ts";

const TARGET = process.env.CARGO_TARGET_DIR ?? resolve(import.meta.dirname, "../../../target");
export const APPLICATION = join(TARGET, "debug/waystation");
export const WAYS = join(TARGET, "debug/ways");
const FAREWELL_MS = 15_000;
const PICTURES = resolve(import.meta.dirname, "../test-results");

export class Stage {
  desktop!: Desktop;
  window!: Window;
  /** A folder for the workspace and for files; gone with the desktop. */
  folder!: string;
  /** How long ago the command line works; the window always opens today. */
  daysAgo = 0;

  get workspace(): string {
    return join(this.folder, "workspace");
  }

  /** Opens the app, or opens it again after `closeWindow`: the workspace stays as it was left. */
  async openWindow(): Promise<Window> {
    this.window = await Window.open(this.desktop, APPLICATION, ["--workspace", this.workspace]);
    return this.window;
  }

  async closeWindow(): Promise<void> {
    await this.window?.close();
  }
}

export function setStage(environment: NodeJS.ProcessEnv = {}): Stage {
  const stage = new Stage();
  let failed = false;
  beforeAll(async () => {
    await access(APPLICATION).catch(() => {
      throw new Error(`${APPLICATION} is not built: run scripts/test`);
    });
    stage.desktop = await Desktop.start(environment);
    stage.folder = join(stage.desktop.folder, "work");
    await mkdir(stage.folder);
  });
  beforeEach((context) => {
    if (failed) context.skip();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    failed = true;
    const name = `${task.file.name}-${task.name}`.replace(/[^\p{Letter}\d]+/gu, "-");
    await mkdir(PICTURES, { recursive: true });
    const picture = stage.window?.picture(join(PICTURES, `${name}.png`));
    await within(FAREWELL_MS, picture).catch((error) => console.error("no picture:", error));
    await writeFile(join(PICTURES, `${name}.log`), await stage.desktop.log());
  });
  afterAll(async () => {
    await within(FAREWELL_MS, stage.closeWindow()).catch(() => undefined);
    await stage.desktop?.stop();
  });
  return stage;
}
