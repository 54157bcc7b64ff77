import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { adminRoute } from "@/features/admin";

const auditRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "audit",
  component: lazyRouteComponent(() => import("./AuditScreen"), "AuditScreen"),
});

const entriesRoute = createRoute({
  getParentRoute: () => auditRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./EntriesPage"), "EntriesPage"),
});

const anomaliesRoute = createRoute({
  getParentRoute: () => auditRoute,
  path: "anomalies",
  component: lazyRouteComponent(() => import("./AnomaliesPage"), "AnomaliesPage"),
});

export const routes = [auditRoute.addChildren([entriesRoute, anomaliesRoute])] as const;
