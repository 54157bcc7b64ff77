import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  beforeLoad: () => {
    throw redirect({ to: "/settings/$page", params: { page: "look" } });
  },
});

const settingsPageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings/$page",
  component: lazyRouteComponent(() => import("./SettingsScreen"), "SettingsScreen"),
});

export const routes = [settingsRoute, settingsPageRoute] as const;
