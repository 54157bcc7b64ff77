import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";

const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/help",
  beforeLoad: () => {
    throw redirect({ to: "/help/$page", params: { page: "index" } });
  },
});

const pageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/help/$page",
  component: lazyRouteComponent(() => import("./HelpScreen"), "HelpScreen"),
});

export const routes = [helpRoute, pageRoute] as const;
