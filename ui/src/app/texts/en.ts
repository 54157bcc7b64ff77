import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  name: "Waystation",
  rail: {
    label: "Main navigation",
    home: "Home",
    customers: "Customers",
    sales: "Sales",
    admin: "Admin",
    settings: "Settings",
    help: "Help",
  },
  top: {
    label: "Top bar",
    create: "New",
    offline: "Works offline",
    offlineHint: "All data is on this computer; no network is needed.",
    skip: "Skip to main content",
  },
  commands: {
    groups: { go: "Go to", create: "New", edit: "Edit", list: "List", record: "Record", app: "Application" },
    home: "Go to home",
    settings: "Go to settings",
    palette: "Open command palette",
    search: "Search everywhere",
    keyMap: "Show keyboard shortcuts",
    lock: "Lock",
    switchMember: "Switch member",
    undo: "Undo",
    redo: "Redo",
    back: "Back",
    forward: "Forward",
    nextRegion: "Next region",
    previousRegion: "Previous region",
    theme: "Switch light and dark",
    language: "Switch Chinese and English",
  },
  door: {
    locked: {
      asked: "Locked · data is encrypted on this computer",
      idle: "Locked after being idle · data is encrypted on this computer",
      suspend: "Locked when the computer slept · data is encrypted on this computer",
    },
    first: "First use · data is encrypted on this computer",
    cipher: "AES-256 · encrypted here",
    version: "Version {{version}}",
    language: "Switch language: now English",
    languageName: "English",
  },
  notFound: { title: "There is no such page", back: "Back to home" },
};
