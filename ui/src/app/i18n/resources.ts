import { en as activitiesEn } from "@/features/activities/texts/en";
import { zh as activitiesZh } from "@/features/activities/texts/zh-CN";
import { en as adminEn } from "@/features/admin/texts/en";
import { zh as adminZh } from "@/features/admin/texts/zh-CN";
import { en as alertsEn } from "@/features/alerts/texts/en";
import { zh as alertsZh } from "@/features/alerts/texts/zh-CN";
import { en as attachmentsEn } from "@/features/attachments/texts/en";
import { zh as attachmentsZh } from "@/features/attachments/texts/zh-CN";
import { en as auditEn } from "@/features/audit/texts/en";
import { zh as auditZh } from "@/features/audit/texts/zh-CN";
import { en as companyEn } from "@/features/company/texts/en";
import { zh as companyZh } from "@/features/company/texts/zh-CN";
import { en as contactsEn } from "@/features/contacts/texts/en";
import { zh as contactsZh } from "@/features/contacts/texts/zh-CN";
import { en as customFieldsEn } from "@/features/custom_fields/texts/en";
import { zh as customFieldsZh } from "@/features/custom_fields/texts/zh-CN";
import { en as customersEn } from "@/features/customers/texts/en";
import { zh as customersZh } from "@/features/customers/texts/zh-CN";
import { en as exportsEn } from "@/features/exports/texts/en";
import { zh as exportsZh } from "@/features/exports/texts/zh-CN";
import { en as helpEn } from "@/features/help/texts/en";
import { zh as helpZh } from "@/features/help/texts/zh-CN";
import { en as historyEn } from "@/features/history/texts/en";
import { zh as historyZh } from "@/features/history/texts/zh-CN";
import { en as importsEn } from "@/features/imports/texts/en";
import { zh as importsZh } from "@/features/imports/texts/zh-CN";
import { en as jobsEn } from "@/features/jobs/texts/en";
import { zh as jobsZh } from "@/features/jobs/texts/zh-CN";
import { en as keysEn } from "@/features/keys/texts/en";
import { zh as keysZh } from "@/features/keys/texts/zh-CN";
import { en as kioskEn } from "@/features/kiosk/texts/en";
import { zh as kioskZh } from "@/features/kiosk/texts/zh-CN";
import { en as leadsEn } from "@/features/leads/texts/en";
import { zh as leadsZh } from "@/features/leads/texts/zh-CN";
import { en as opportunitiesEn } from "@/features/opportunities/texts/en";
import { zh as opportunitiesZh } from "@/features/opportunities/texts/zh-CN";
import { en as peopleEn } from "@/features/people/texts/en";
import { zh as peopleZh } from "@/features/people/texts/zh-CN";
import { en as poolEn } from "@/features/pool/texts/en";
import { zh as poolZh } from "@/features/pool/texts/zh-CN";
import { en as searchEn } from "@/features/search/texts/en";
import { zh as searchZh } from "@/features/search/texts/zh-CN";
import { en as settingsEn } from "@/features/settings/texts/en";
import { zh as settingsZh } from "@/features/settings/texts/zh-CN";
import { en as switchingEn } from "@/features/switching/texts/en";
import { zh as switchingZh } from "@/features/switching/texts/zh-CN";
import { en as tasksEn } from "@/features/tasks/texts/en";
import { zh as tasksZh } from "@/features/tasks/texts/zh-CN";
import { en as viewsEn } from "@/features/views/texts/en";
import { zh as viewsZh } from "@/features/views/texts/zh-CN";
import { en as workspaceEn } from "@/features/workspace/texts/en";
import { zh as workspaceZh } from "@/features/workspace/texts/zh-CN";
import { en as errorsEn } from "@/shared/errors/texts/en";
import { zh as errorsZh } from "@/shared/errors/texts/zh-CN";
import { en as sharedEn } from "@/shared/texts/en";
import { zh as sharedZh } from "@/shared/texts/zh-CN";
import { en as appEn } from "../texts/en";
import { zh as appZh } from "../texts/zh-CN";
import type { EnglishOf } from "./types";

/** Every text of the interface, Chinese first; its shape types the keys of `t`. */
export const zh = {
  app: appZh,
  shared: sharedZh,
  errors: errorsZh,
  admin: adminZh,
  audit: auditZh,
  company: companyZh,
  customers: customersZh,
  help: helpZh,
  history: historyZh,
  exports: exportsZh,
  imports: importsZh,
  jobs: jobsZh,
  people: peopleZh,
  keys: keysZh,
  kiosk: kioskZh,
  search: searchZh,
  settings: settingsZh,
  switching: switchingZh,
  views: viewsZh,
  workspace: workspaceZh,
  contacts: contactsZh,
  activities: activitiesZh,
  alerts: alertsZh,
  opportunities: opportunitiesZh,
  tasks: tasksZh,
  leads: leadsZh,
  pool: poolZh,
  attachments: attachmentsZh,
  customFields: customFieldsZh,
};

export const en: EnglishOf<typeof zh> = {
  app: appEn,
  shared: sharedEn,
  errors: errorsEn,
  admin: adminEn,
  audit: auditEn,
  company: companyEn,
  customers: customersEn,
  help: helpEn,
  history: historyEn,
  exports: exportsEn,
  imports: importsEn,
  jobs: jobsEn,
  people: peopleEn,
  keys: keysEn,
  kiosk: kioskEn,
  search: searchEn,
  settings: settingsEn,
  switching: switchingEn,
  views: viewsEn,
  workspace: workspaceEn,
  contacts: contactsEn,
  activities: activitiesEn,
  alerts: alertsEn,
  opportunities: opportunitiesEn,
  tasks: tasksEn,
  leads: leadsEn,
  pool: poolEn,
  attachments: attachmentsEn,
  customFields: customFieldsEn,
};
