import { createMemoryHistory, createRouter } from "@tanstack/react-router";
import { createElement } from "react";
import { routes as activities } from "@/features/activities/routes";
import { adminIndexRoute, adminRoute } from "@/features/admin/route";
import { routes as alerts, adminRoutes as followUp } from "@/features/alerts/routes";
import { routes as audit } from "@/features/audit/routes";
import { routes as company } from "@/features/company/routes";
import { routes as contacts } from "@/features/contacts/routes";
import { adminRoutes as customFields } from "@/features/custom_fields/routes";
import { routes as customers } from "@/features/customers/routes";
import { routes as help } from "@/features/help/routes";
import { routes as history } from "@/features/history/routes";
import { routes as imports } from "@/features/imports/routes";
import { routes as leads } from "@/features/leads/routes";
import { routes as opportunities, adminRoutes as pipelines } from "@/features/opportunities/routes";
import { routes as people } from "@/features/people/routes";
import { routes as pool, adminRoutes as poolRules } from "@/features/pool/routes";
import { routes as settings } from "@/features/settings/routes";
import { routes as tasks } from "@/features/tasks/routes";
import { routes as views } from "@/features/views/routes";
import { routes as workspace } from "@/features/workspace/routes";
import { BrokenScreen } from "../CrashBarrier";
import { rootRoute } from "./root";

const routeTree = rootRoute.addChildren([
  ...workspace,
  ...customers,
  ...contacts,
  ...opportunities,
  ...imports,
  ...views,
  ...history,
  ...settings,
  ...help,
  ...activities,
  ...alerts,
  ...tasks,
  ...leads,
  ...pool,
  adminRoute.addChildren([
    adminIndexRoute,
    ...people,
    ...company,
    ...pipelines,
    ...followUp,
    ...poolRules,
    ...customFields,
    ...audit,
  ]),
]);

/** A new one for each unlock: nothing of where the last person was outlives the lock. */
export const createAppRouter = () =>
  createRouter({
    routeTree,
    history: createMemoryHistory({ initialEntries: ["/"] }),
    defaultPreload: "intent",
    defaultErrorComponent: ({ error, reset }) => createElement(BrokenScreen, { failure: error, onRetry: reset }),
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
