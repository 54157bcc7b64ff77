import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { adminRoute } from "@/features/admin";

const usageRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "usage",
  component: lazyRouteComponent(() => import("./UsagePage"), "UsagePage"),
});

const policyRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "policy",
  component: lazyRouteComponent(() => import("./PolicyPage"), "PolicyPage"),
});

const settingsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "company",
  component: lazyRouteComponent(() => import("./SettingsPage"), "SettingsPage"),
});

export const routes = [usageRoute, policyRoute, settingsRoute] as const;
