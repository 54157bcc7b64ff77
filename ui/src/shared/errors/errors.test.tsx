import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { i18n } from "@/app/i18n";
import type { Code } from "@/backend/bindings";
import { ErrorNotice } from "./ErrorNotice";
import { presentations } from "./presentation";

vi.mock("@tauri-apps/api/core", () => ({ invoke: vi.fn() }));

const codes = Object.keys(presentations) as Code[];

/** What the core fills into sentences. */
const PARAMS = {
  rows: 3,
  min: "5",
  max: "200",
  entries: "6",
  value: "approve",
  members: "2",
  teams: "1",
  left: "3",
  days: "4",
};

test("every code says in both languages what happened and what to do", () => {
  for (const language of ["zh-CN", "en"] as const) {
    const t = i18n.getFixedT(language);
    for (const code of codes) {
      expect(t(`errors.codes.${code}.what`, PARAMS), code).not.toMatch(/^errors\.|\{\{/);
      expect(t(`errors.codes.${code}.next`), code).not.toMatch(/^errors\.|\{\{/);
    }
  }
});

test("a notice tells what happened, whether data is safe, what next, and its code with the incident", async () => {
  await i18n.changeLanguage("zh-CN");
  const retry = vi.fn();
  render(
    <MantineProvider>
      <ErrorNotice error={{ code: "disk_full", field: null, params: {}, incident: "7F3K-20" }} onRetry={retry} />
    </MantineProvider>,
  );
  const notice = screen.getByRole("alert");
  expect(notice).toHaveTextContent("磁盘满了。");
  expect(notice).toHaveTextContent("这次修改没有保存，原有数据不受影响。腾出空间后再试。");
  expect(notice).toHaveTextContent("disk_full · 7F3K-20");
  screen.getByRole("button", { name: "重试" }).click();
  expect(retry).toHaveBeenCalledOnce();
});

test("params fill the sentence", () => {
  const t = i18n.getFixedT("zh-CN");
  expect(t("errors.codes.too_long.what", { max: "200" })).toBe("内容太长，最多 200 个字。");
});
