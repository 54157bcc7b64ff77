// Both languages are compiled in; switching is live. `useT()("customers.title")` is typed by the Chinese texts.
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import i18next, { type ParseKeys, type TFunction } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Preferences } from "@/backend/bindings";
import { en, zh } from "./resources";

export type { EnglishOf } from "./types";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof zh };
  }
}

export type Language = "zh-CN" | "en";
export type TextKey = ParseKeys;
export type T = TFunction;

/** What `system` means here: English only where the system speaks something that is not Chinese. */
export function resolveLanguage(wish: Preferences["language"]): Language {
  if (wish !== "system") return wish;
  const system = navigator.language || "zh-CN";
  return system.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: resolveLanguage("system"),
  fallbackLng: false,
  resources: { "zh-CN": { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
  returnNull: false,
});

function follow(language: string) {
  dayjs.locale(language === "en" ? "en" : "zh-cn");
  document.documentElement.lang = language;
  document.title = i18n.t("app.name");
}
follow(i18n.language);
i18n.on("languageChanged", follow);

export const setLanguage = (wish: Preferences["language"]) => i18n.changeLanguage(resolveLanguage(wish));

export function useT(): T {
  return useTranslation().t;
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === "en" ? "en" : "zh-CN";
}
