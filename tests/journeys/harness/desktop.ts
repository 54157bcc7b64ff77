// A desktop of our own for one test file: display, session bus, unlocked keyring and WebDriver, each a child of this
// process and stopped by its own handle. Nothing of the person's session is read or touched.

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";

const run = promisify(execFile);
const SECRETS = "org.freedesktop.secrets";
const KEYRING_PASSWORD = "login keyring of a journey";
const START_TIMEOUT_MS = 15_000;

export class Desktop {
  private constructor(
    readonly folder: string,
    readonly driverUrl: string,
    readonly environment: NodeJS.ProcessEnv,
    private readonly children: ChildProcess[],
  ) {}

  /** A desktop that speaks Chinese; `settings` are set on top. */
  static async start(settings: NodeJS.ProcessEnv = {}): Promise<Desktop> {
    // In small letters only: paths are typed into the window, and WebKit's driver loses the Shift of a capital.
    const folder = join(tmpdir(), `waystation-journey-${process.pid}-${Date.now().toString(36)}`);
    await mkdir(folder, { mode: 0o700 });
    const children: ChildProcess[] = [];
    try {
      const environment = { ...(await isolatedEnvironment(folder)), ...(await chineseLocale(folder)), ...settings };
      environment.DISPLAY = `:${await startDisplay(children, environment)}`;
      environment.DBUS_SESSION_BUS_ADDRESS = await startBus(children, environment);
      await startKeyring(children, environment);
      const driverUrl = await startDriver(children, environment, join(folder, "app.log"));
      return new Desktop(folder, driverUrl, environment, children);
    } catch (error) {
      await stopAll(children);
      throw error;
    }
  }

  /**
   * Answers the system's file dialog, which no WebDriver reaches: keys go to the newest window of this display. The dialog
   * takes a typed path from either form, open or save.
   */
  async chooseFile(open: () => Promise<unknown>, path: string): Promise<void> {
    const before = await this.windows(); // a dialog may be there before its click has answered
    await open();
    const dialog = await until(async () => (await this.windows()).find((id) => !before.includes(id)), "a file dialog");
    await this.xdotool("windowfocus", "--sync", dialog);
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    await this.xdotool("type", path.slice(0, 1));
    await pause(500); // the first slash opens a field of its own in the form that opens files, and the next key may be lost
    await this.xdotool("type", "--delay", "15", path.slice(1));
    await pause(400); // its completion list opens late and takes the first Enter
    await this.xdotool("key", "Return");
    const closed = async () => !(await this.windows()).includes(dialog);
    await until(closed, "the file dialog closes", 3_000).catch(() => this.xdotool("key", "Return")); // on a slow machine
    await until(closed, "the file dialog closes");
  }

  /** What the app and its driver said. */
  log(): Promise<string> {
    return readFile(join(this.folder, "app.log"), "utf8");
  }

  private async windows(): Promise<string[]> {
    return (await this.xdotool("search", "--onlyvisible", "--name", ".").catch(() => "")).split("\n");
  }

  private async xdotool(...args: string[]): Promise<string> {
    return (await run("xdotool", args, { env: this.environment })).stdout.trim();
  }

  async stop(): Promise<void> {
    await stopAll(this.children);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function isolatedEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  const homes: Record<string, string> = {
    XDG_DATA_HOME: join(folder, "data"),
    XDG_CONFIG_HOME: join(folder, "config"),
    XDG_CACHE_HOME: join(folder, "cache"),
    XDG_RUNTIME_DIR: join(folder, "runtime"),
  };
  for (const path of Object.values(homes)) await mkdir(path, { recursive: true, mode: 0o700 });
  const { WAYLAND_DISPLAY: _, DBUS_SESSION_BUS_ADDRESS: __, ...inherited } = process.env;
  // GDK would otherwise prefer a compositor; the portal would open file dialogs of another session.
  return { ...inherited, ...homes, GDK_BACKEND: "x11", GTK_USE_PORTAL: "0", NO_AT_BRIDGE: "1" };
}

/** The machine may have been installed without it. */
async function chineseLocale(folder: string): Promise<NodeJS.ProcessEnv> {
  const locales = join(folder, "locales");
  await mkdir(locales);
  await run("localedef", ["-i", "zh_CN", "-f", "UTF-8", join(locales, "zh_CN.UTF-8")]);
  return { LOCPATH: locales, LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8", LANGUAGE: "zh_CN" };
}

async function startDisplay(children: ChildProcess[], env: NodeJS.ProcessEnv): Promise<string> {
  const display = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.push(display);
  return firstLine(display, "Xvfb");
}

async function startBus(children: ChildProcess[], env: NodeJS.ProcessEnv): Promise<string> {
  const bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address=1"], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.push(bus);
  return firstLine(bus, "dbus-daemon");
}

async function startKeyring(children: ChildProcess[], env: NodeJS.ProcessEnv): Promise<void> {
  const keyring = spawn("gnome-keyring-daemon", ["--foreground", "--unlock", "--components=secrets"], {
    env,
    stdio: ["pipe", "ignore", "ignore"],
  });
  children.push(keyring);
  keyring.stdin?.end(KEYRING_PASSWORD);
  const ask = async (...question: string[]) =>
    (await run("dbus-send", ["--session", "--print-reply=literal", ...question], { env })).stdout;
  // Asked before ours owns the name, the bus would start a second, locked keyring to answer.
  const owned = ["--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", `string:${SECRETS}`];
  await until(async () => (await ask(...owned)).includes("true"), "the keyring is there");
  const locked = [
    `--dest=${SECRETS}`,
    "/org/freedesktop/secrets/aliases/default",
    "org.freedesktop.DBus.Properties.Get",
  ];
  const property = ["string:org.freedesktop.Secret.Collection", "string:Locked"];
  await until(async () => (await ask(...locked, ...property)).includes("false"), "the keyring is unlocked");
}

async function startDriver(children: ChildProcess[], env: NodeJS.ProcessEnv, log: string): Promise<string> {
  const said = openSync(log, "w");
  const [port, nativePort] = [await freePort(), await freePort()];
  const driver = spawn("tauri-driver", ["--port", `${port}`, "--native-port", `${nativePort}`], {
    env,
    stdio: ["ignore", said, said],
    detached: true, // leads a process group, so that WebKitWebDriver and the window end with it
  });
  closeSync(said); // the child has its own
  children.push(driver);
  const url = `http://127.0.0.1:${port}/`;
  await until(async () => (await fetch(`${url}status`)).ok, "tauri-driver answers");
  return url;
}

function firstLine(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name} said nothing`)), START_TIMEOUT_MS);
    let heard = "";
    (child.stdout as Readable).on("data", (chunk) => {
      heard += chunk;
      if (!heard.includes("\n")) return;
      clearTimeout(timer);
      resolve(heard.slice(0, heard.indexOf("\n")));
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** The first truthy answer; what was asked for, if none came in time. */
export async function until<Answer>(
  ask: () => Promise<Answer | false | undefined>,
  what: string,
  patienceMs = START_TIMEOUT_MS,
): Promise<Answer> {
  const deadline = Date.now() + patienceMs;
  let cause: unknown;
  while (Date.now() < deadline) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not within ${patienceMs} ms: ${what}`, { cause });
}

/** Not longer than that: a driver that no longer answers must not hold up the rest. */
export async function within<Answer>(patienceMs: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

async function stopAll(children: ChildProcess[]): Promise<void> {
  for (const child of children.reverse()) {
    if (child.exitCode !== null || child.signalCode !== null || !child.pid) continue;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    if (child.spawnargs[0] === "tauri-driver") process.kill(-child.pid, "SIGTERM");
    else child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 3_000);
    await ended;
    clearTimeout(timer);
  }
}
