import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";

const opportunitiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/opportunities",
  component: lazyRouteComponent(() => import("./OpportunitiesPage"), "OpportunitiesPage"),
});

export const routes = [opportunitiesRoute] as const;
