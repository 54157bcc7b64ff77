// The record types that files bring in and take out: what each is called in a command, and where it is listed.

import { may } from "@/app/session/rights";
import type { Rights } from "@/backend/bindings";

export const TRANSFERRED = {
  customer: {
    preview: "preview_customer_import",
    import: "import_customers",
    export: "export_customers",
    template: "write_customer_template",
    list: "/customers",
  },
  contact: {
    preview: "preview_contact_import",
    import: "import_contacts",
    export: "export_contacts",
    template: "write_contact_template",
    list: "/contacts",
  },
  lead: {
    preview: "preview_lead_import",
    import: "import_leads",
    export: "export_leads",
    template: "write_lead_template",
    list: "/leads",
  },
  opportunity: {
    preview: "preview_opportunity_import",
    import: "import_opportunities",
    export: "export_opportunities",
    template: "write_opportunity_template",
    list: "/opportunities",
  },
  activity: {
    preview: "preview_activity_import",
    import: "import_activities",
    export: "export_activities",
    template: "write_activity_template",
    list: "/visits",
  },
  task: {
    preview: "preview_task_import",
    import: "import_tasks",
    export: "export_tasks",
    template: "write_task_template",
    list: "/tasks",
  },
} as const;

export type Transferred = keyof typeof TRANSFERRED;
export type ImportCommand = (typeof TRANSFERRED)[Transferred]["import"];

const ALL = Object.keys(TRANSFERRED) as Transferred[];

export const isTransferred = (record: unknown): record is Transferred => ALL.includes(record as Transferred);

export const isImport = (command: string): command is ImportCommand =>
  ALL.some((record) => TRANSFERRED[record].import === command);

export const isExport = (command: string): boolean => ALL.some((record) => TRANSFERRED[record].export === command);

/** What a command brings in or takes out. */
export const transferredBy = (command: string): string =>
  ALL.find((record) => TRANSFERRED[record].import === command || TRANSFERRED[record].export === command) ?? "";

/** What one may bring in. */
export const importableRecords = (rights: Rights): Transferred[] =>
  ALL.filter((record) => may(rights, record, "import"));

/** What is listed where one is: it is meant when a file is let go there. */
export const recordAt = (path: string): Transferred | undefined =>
  ALL.find((record) => path === TRANSFERRED[record].list || path.startsWith(`${TRANSFERRED[record].list}/`));
