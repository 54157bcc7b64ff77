import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";

const activitiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/activities",
  component: lazyRouteComponent(() => import("./ActivitiesPage"), "ActivitiesPage"),
});

export const routes = [activitiesRoute] as const;
