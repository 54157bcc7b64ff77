import { commands as activities } from "@/features/activities/commands";
import { commands as alerts } from "@/features/alerts/commands";
import { commands as attachments } from "@/features/attachments/commands";
import { commands as audit } from "@/features/audit/commands";
import { commands as company } from "@/features/company/commands";
import { commands as contacts } from "@/features/contacts/commands";
import { commands as customFields } from "@/features/custom_fields/commands";
import { commands as customers } from "@/features/customers/commands";
import { commands as exported } from "@/features/exports/commands";
import { commands as help } from "@/features/help/commands";
import { commands as history } from "@/features/history/commands";
import { commands as imports } from "@/features/imports/commands";
import { commands as jobs } from "@/features/jobs/commands";
import { commands as leads } from "@/features/leads/commands";
import { commands as opportunities } from "@/features/opportunities/commands";
import { commands as people } from "@/features/people/commands";
import { commands as pool } from "@/features/pool/commands";
import { commands as settings } from "@/features/settings/commands";
import { commands as tasks } from "@/features/tasks/commands";
import { commands as views } from "@/features/views/commands";
import { commands as app } from "./appCommands";
import type { CommandDeclaration } from "./declaration";

const declared = [
  ...app,
  ...customers,
  ...opportunities,
  ...exported,
  ...imports,
  ...views,
  ...history,
  ...jobs,
  ...audit,
  ...people,
  ...company,
  ...settings,
  ...help,
  ...contacts,
  ...activities,
  ...alerts,
  ...tasks,
  ...leads,
  ...pool,
  ...attachments,
  ...customFields,
] as const;

export type CommandId = (typeof declared)[number]["id"];

/** Every command of the interface, in the order the palette shows them. */
export const catalogue: readonly CommandDeclaration[] = declared;

export const declarationOf = (id: string) => catalogue.find((command) => command.id === id);
