// The screens of the audit.

import type { Window } from "../harness/window.ts";
import { either } from "./look.ts";
import { button, cancel, floating, type Screen } from "./screen.ts";

/** The journal, with its first entries there. */
async function audit(window: Window): Promise<void> {
  await window.reach(["g", "a"], "heading", either("审计", "Audit"));
  await window.find("list", either("日志条目", "Entries of the journal"));
}

export const AUDIT_SCREENS: Screen[] = [
  { name: "audit", open: audit },
  {
    name: "audit-entry",
    open: async (window) => {
      await audit(window);
      const list = await window.find("list", either("日志条目", "Entries of the journal"));
      const [, entry] = await window.some("button", /./, list);
      await entry?.click();
      await window.find("complementary", either("日志详情", "Entry"));
    },
    close: button("关闭日志详情", "Close the entry"),
  },
  { ...floating("audit-export", audit, button("导出日志", "Export the journal"), "dialog"), close: cancel },
  {
    name: "audit-proof",
    open: async (window) => {
      await audit(window);
      await window.click("button", either("验证日志链", "Prove the journal"));
      await window.find("button", either("复制链首", "Copy the head"), undefined, 60_000);
    },
    close: button("关闭验证结果", "Close the proof"),
  },
  {
    name: "audit-anomalies",
    open: async (window) => {
      await audit(window);
      await window.click("link", either("异常", "Anomalies"));
      await window.find("radiogroup", either("时间范围", "Period"));
    },
  },
];
