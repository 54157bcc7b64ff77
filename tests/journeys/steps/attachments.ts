// Files in the window: a small drawing, pasting it as a person would a picture of the screen, and seeing it shown.

import type { WebElement } from "selenium-webdriver";
import { until } from "../harness/desktop.ts";
import { Key, type Window } from "../harness/window.ts";
import { either } from "./look.ts";
import { floating, type Screen } from "./screen.ts";

/** A PNG of 64 × 48, in base64. */
export const DRAWING = [
  "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAIAAAAuKetIAAAAYUlEQVR42u3XsQkAIAwEQIdxPqdwZkErB5AUgiLIwZdf5KonafQWJdeyZqt8sB",
  "8lAQAAAADcAjw5dLcPAAAAAHANYIkBAAAA/AOWGAAAAMA/YIkBAAAA/AOWGAAAAOBPwATja+PPdlzbdgAAAABJRU5ErkJggg==",
].join("");

/** The clipboard of a desktop is out of a driver's reach: the page gets what the system would hand it. */
export async function pastePicture(window: Window): Promise<void> {
  await window.driver.executeScript(
    `const bytes = Uint8Array.from(atob(arguments[0]), (letter) => letter.charCodeAt(0));
     const clipboardData = new DataTransfer();
     clipboardData.items.add(new File([bytes], "image.png", { type: "image/png" }));
     (document.activeElement ?? document.body).dispatchEvent(
       new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));`,
    DRAWING,
  );
}

/** A picture in it was unpacked by the page. */
export const pictureIsShown = (window: Window, within: WebElement) =>
  until(
    () =>
      window.driver.executeScript<boolean>(
        "return [...arguments[0].querySelectorAll('img')].some((img) => img.complete && img.naturalWidth > 0)",
        within,
      ),
    "a picture is shown",
  );

type Open = (window: Window) => Promise<unknown>;

/** `firstRecord` opens the page of a customer. */
export function attachmentScreens(home: Open, firstRecord: Open): Screen[] {
  async function withPicture(window: Window): Promise<void> {
    await firstRecord(window);
    await window.find("region", either("附件", "Attachments"));
    await pastePicture(window);
    await window.some("button", either("查看 (粘贴的图片|Pasted picture) .+", "View (粘贴的图片|Pasted picture) .+"));
  }
  const first = async (window: Window, zh: string, en: string) => {
    const [button] = await window.some("button", either(zh, en));
    await button?.sendKeys(Key.ENTER); // a notice of what was done before may lie over it
  };
  return [
    { name: "customer-attachments", open: withPicture },
    floating(
      "attachment-viewer",
      withPicture,
      async (window) => {
        await first(window, "查看 .+", "View .+");
        await pictureIsShown(window, await window.find("dialog"));
      },
      "dialog",
    ),
    floating(
      "attachment-rename",
      withPicture,
      async (window) => {
        await first(
          window,
          "(粘贴的图片|Pasted picture) .+ 的操作",
          "What can be done with (粘贴的图片|Pasted picture) .+",
        );
        await window.click("menuitem", either("改名和备注…", "Name and remark…"));
      },
      "dialog",
    ),
    floating(
      "capture-files",
      home,
      async (window) => {
        await window.press("l");
        await window.find("dialog");
        await pastePicture(window);
        await window.find("list", either("随记录保存的文件", "Files saved along with it"));
      },
      "dialog",
    ),
  ];
}
