import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./SettingsScreen"), "SettingsScreen"),
});

const indexRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/settings/look" });
  },
});

const lookRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "look",
  component: lazyRouteComponent(() => import("./LookPage"), "LookPage"),
});

const keysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "keys",
  component: lazyRouteComponent(() => import("./keys/KeysPage"), "KeysPage"),
});

const securityRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "security",
  component: lazyRouteComponent(() => import("./security/SecurityPage"), "SecurityPage"),
});

const workspaceRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "workspace",
  component: lazyRouteComponent(() => import("./WorkspacePage"), "WorkspacePage"),
});

const kioskRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "kiosk",
  component: lazyRouteComponent(() => import("./kiosk/KioskPage"), "KioskPage"),
});

const aboutRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "about",
  component: lazyRouteComponent(() => import("./AboutPage"), "AboutPage"),
});

export const routes = [
  settingsRoute.addChildren([indexRoute, lookRoute, keysRoute, securityRoute, workspaceRoute, kioskRoute, aboutRoute]),
] as const;
