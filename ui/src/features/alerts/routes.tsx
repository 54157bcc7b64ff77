import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";
import { adminRoute } from "@/features/admin";

export interface AlertSearch {
  member?: string;
  escalated?: boolean;
}

const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/alerts",
  validateSearch: ({ member, escalated }: Record<string, unknown>): AlertSearch => ({
    ...(typeof member === "string" && { member }),
    ...(escalated === true && { escalated }),
  }),
  component: lazyRouteComponent(() => import("./AlertsPage"), "AlertsPage"),
});

const ruleRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "follow-up",
  component: lazyRouteComponent(() => import("./RulePage"), "RulePage"),
});

export const routes = [alertsRoute] as const;
export const adminRoutes = [ruleRoute] as const;
