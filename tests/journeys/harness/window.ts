// The real window, seen the way assistive technology sees it: by role and accessible name, never by class or structure.

import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Builder, Capabilities, Key, type WebDriver, type WebElement } from "selenium-webdriver";
import { type Desktop, until } from "./desktop.ts";

export { Key };

export type Name = string | RegExp;
export interface Fault {
  id: string;
  impact: string | null;
  help: string;
  nodes: string[];
}
interface Lookup {
  role: string;
  name: { text: string } | { source: string; flags: string } | null;
}

const require = createRequire(import.meta.url);
const QUERIES = readFileSync(require.resolve("@testing-library/dom/dist/@testing-library/dom.umd.min.js"), "utf8");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Generous: a loaded machine is slow, and speed is measured elsewhere. */
const PATIENCE_MS = 20_000;

export class Window {
  private constructor(
    readonly driver: WebDriver,
    readonly desktop: Desktop,
  ) {}

  static async open(desktop: Desktop, application: string, args: string[] = []): Promise<Window> {
    const capabilities = new Capabilities({
      browserName: "wry",
      "tauri:options": { application, args },
      pageLoadStrategy: "normal",
    });
    const driver = await new Builder().usingServer(desktop.driverUrl).withCapabilities(capabilities).build();
    await driver.manage().setTimeouts({ script: 60_000 });
    return new Window(driver, desktop);
  }

  async close(): Promise<void> {
    await this.driver.quit();
  }

  /** Every element of that role now, without waiting. An exact text, or a pattern anywhere in the name. */
  async all(role: string, name?: Name, within?: WebElement): Promise<WebElement[]> {
    await this.load("TestingLibraryDom", QUERIES);
    // An element crosses as an argument of its own, not inside another one.
    return this.driver.executeScript<WebElement[]>(
      (wanted: Lookup, within: unknown) => {
        const page = globalThis as unknown as {
          document: { body: unknown };
          TestingLibraryDom: { queryAllByRole(root: unknown, role: string, options: object): unknown[] };
        };
        const name =
          wanted.name && ("text" in wanted.name ? wanted.name.text : new RegExp(wanted.name.source, wanted.name.flags));
        const root = within ?? page.document.body;
        return page.TestingLibraryDom.queryAllByRole(root, wanted.role, name ? { name } : {});
      },
      { role, name: serialised(name) } satisfies Lookup,
      within ?? null,
    );
  }

  /** At least one element of that role and name, as soon as they are there. */
  async some(role: string, name?: Name, within?: WebElement, patienceMs = PATIENCE_MS): Promise<WebElement[]> {
    const look = async () => {
      const found = await this.all(role, name, within);
      return found.length > 0 && found;
    };
    return until(look, `${role} ${name ?? ""}`, patienceMs).catch(async (error) => {
      throw new Error(`${error.message}; on the page: ${await this.outline()}`);
    });
  }

  /** The one element of that role and name. */
  async find(role: string, name?: Name, within?: WebElement, patienceMs = PATIENCE_MS): Promise<WebElement> {
    const [only, ...more] = await this.some(role, name, within, patienceMs);
    if (!only || more.length > 0) throw new Error(`${more.length + 1} elements are ${role} ${name ?? ""}`);
    return only;
  }

  /** The field a label names; a password field has no role to be found by. */
  async field(label: Name): Promise<WebElement> {
    const look = async () => {
      await this.load("TestingLibraryDom", QUERIES);
      const found = await this.driver.executeScript<WebElement[]>(
        (wanted: Lookup["name"]) => {
          const page = globalThis as unknown as {
            document: { body: unknown };
            TestingLibraryDom: { queryAllByLabelText(root: unknown, text: unknown, options: object): unknown[] };
          };
          const text = wanted && ("text" in wanted ? wanted.text : new RegExp(wanted.source, wanted.flags));
          return page.TestingLibraryDom.queryAllByLabelText(page.document.body, text, {
            selector: "input:not([type=radio]):not([type=checkbox]), textarea",
          });
        },
        serialised(typeof label === "string" ? labelPattern(label) : label),
      );
      return found[0];
    };
    return until(look, `the field ${label}`, PATIENCE_MS);
  }

  async gone(role: string, name?: Name, patienceMs = PATIENCE_MS): Promise<void> {
    await until(async () => (await this.all(role, name)).length === 0, `no ${role} ${name ?? ""}`, patienceMs);
  }

  async click(role: string, name?: Name, within?: WebElement, patienceMs = PATIENCE_MS): Promise<void> {
    const element = await this.find(role, name, within, patienceMs);
    // A control may be drawn before it may be used; a person waits for it too.
    await until(async () => element.isEnabled(), `${role} ${name ?? ""} may be used`, patienceMs);
    // A choice drawn as a segment hides its own circle: what one sees and clicks is its label. What lies below the end of a
    // list that scrolls in itself is scrolled to, as a person does: the driver scrolls the page alone.
    const label = await this.driver.executeScript<WebElement | null>(
      "arguments[0].scrollIntoView({ block: 'nearest' }); return arguments[0].labels?.[0] ?? null",
      element,
    );
    await this.strike(role === "radio" && label ? label : element).catch((error) => {
      throw new Error(`${role} ${name ?? ""} cannot be clicked: ${error.name} ${error.message}`);
    });
  }

  /** Where the desktop draws larger, the driver aims beside what it means: there the page itself clicks. */
  private async strike(element: WebElement): Promise<void> {
    if (!this.desktop.environment.GDK_DPI_SCALE) return element.click();
    await this.driver.executeScript("arguments[0].focus(); arguments[0].click()", element);
  }

  /** One key after the other, as in `G C`. */
  async keys(...keys: string[]): Promise<void> {
    for (const key of keys) await this.press(key);
  }

  /** Goes somewhere by keys; once more if the machine was too slow to take them for one sequence. */
  async reach(keys: string[], role: string, name: Name): Promise<void> {
    for (let tries = 0; tries < 3; tries += 1) {
      await this.keys(...keys);
      if (await this.some(role, name, undefined, 5_000).catch(() => null)) return;
    }
    await this.some(role, name);
  }

  /** Replaces what the field of that label holds, key by key. */
  async fill(label: Name, text: string): Promise<void> {
    const field = await this.field(label);
    await this.strike(field);
    await this.press(Key.CONTROL, "a");
    await field.sendKeys(Key.BACK_SPACE, text);
  }

  /** Keys to whatever holds the focus: `press(Key.CONTROL, "k")` holds the first while the last goes down. */
  async press(...keys: string[]): Promise<void> {
    const actions = this.driver.actions({ async: true });
    for (const key of keys) actions.keyDown(key);
    for (const key of keys.toReversed()) actions.keyUp(key);
    await actions.perform();
  }

  async type(text: string): Promise<void> {
    await (await this.driver.switchTo().activeElement()).sendKeys(text);
  }

  /** Waits until what has the focus is called so. */
  async focusOn(name: RegExp): Promise<void> {
    const focused = async () => name.test(await this.nameOf(await this.driver.switchTo().activeElement()));
    await until(focused, `the focus is on ${name}`);
  }

  /** Types into the field that has the focus, which must be the one of that name. */
  async typeInto(name: RegExp, text: string): Promise<void> {
    await this.focusOn(name);
    await this.type(text);
  }

  /** Presses a button or follows a link by the keyboard. */
  async enter(role: string, name: Name, within?: WebElement): Promise<void> {
    await (await this.find(role, name, within)).sendKeys(Key.ENTER);
  }

  async nameOf(element: WebElement): Promise<string> {
    return element.getAccessibleName();
  }

  async text(role: string, name?: Name): Promise<string> {
    return (await this.find(role, name)).getText();
  }

  /** Waits until the page shows this text somewhere a person can read it. */
  async shows(text: Name, patienceMs = PATIENCE_MS): Promise<void> {
    const holds = (page: string) => (typeof text === "string" ? page.includes(text) : text.test(page));
    await until(async () => holds(await this.visibleText()), `the page shows ${text}`, patienceMs).catch(
      async (error) => {
        throw new Error(`${error.message}; it shows: ${(await this.visibleText()).slice(0, 800)}`);
      },
    );
  }

  async visibleText(): Promise<string> {
    return this.driver.executeScript<string>("return document.body.innerText");
  }

  /** Nothing is being read and nothing moves any more. */
  async settles(): Promise<void> {
    const quiet = "return document.querySelector('[aria-busy=true], [data-loading]') === null";
    await until(() => this.driver.executeScript<boolean>(quiet), "the page settles");
    await this.driver.executeAsyncScript(
      "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 200))",
    );
  }

  /** WCAG 2.2 AA faults of what is shown now, open dialogs included. */
  async faults(): Promise<Fault[]> {
    await this.load("axe", AXE);
    return this.driver.executeAsyncScript<Fault[]>(
      `const [tags, done] = arguments;
       axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] }).then((result) =>
         done(result.violations.map(({ id, impact, help, nodes }) =>
           ({ id, impact, help, nodes: nodes.map((node) => node.html.slice(0, 200) + " — " + node.failureSummary) }))));`,
      WCAG_22_AA,
    );
  }

  /** The webview answers with the next frame it draws, and a page at rest draws none: so it is given cause to. */
  async picture(path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await this.driver.executeScript(
      `let shade = 0;
       globalThis.redrawing = setInterval(() => {
         document.documentElement.style.outline = "1px solid rgb(0 0 0 / " + (shade = 1 - shade) / 255 + ")";
       }, 50);`,
    );
    const picture = await this.driver.takeScreenshot();
    await this.driver.executeScript(
      "clearInterval(globalThis.redrawing); document.documentElement.style.removeProperty('outline');",
    );
    await writeFile(path, Buffer.from(picture, "base64"));
  }

  /** Roles and names on the page, for the message of a failed lookup. */
  private async outline(): Promise<string> {
    return this.driver.executeScript<string>(
      `return [...document.querySelectorAll("h1,h2,h3,button,a,input,textarea,[role]")].slice(0, 120)
         .map((e) => (e.getAttribute("role") ?? e.tagName.toLowerCase()) + ":" +
           (e.getAttribute("aria-label") ?? e.innerText ?? e.name ?? "").trim().split("\\n")[0].slice(0, 40)).join(" | ")`,
    );
  }

  /** A reload forgets what was loaded before, so each use asks. */
  private async load(global: string, source: string): Promise<void> {
    if (await this.driver.executeScript<boolean>(`return typeof globalThis.${global} !== "undefined"`)) return;
    await this.driver.executeScript(source);
  }
}

/** A required field's label ends with a star for the eye. */
function labelPattern(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}( \\*)?$`);
}

function serialised(name: Name | undefined): Lookup["name"] {
  if (name === undefined) return null;
  return typeof name === "string" ? { text: name } : { source: name.source, flags: name.flags };
}
