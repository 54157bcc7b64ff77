import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";

const visitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/visits",
  validateSearch: (search: Record<string, unknown>): { day?: string } =>
    typeof search.day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(search.day) ? { day: search.day } : {},
  component: lazyRouteComponent(() => import("./VisitsPage"), "VisitsPage"),
});

const activityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/activities/$id",
  component: lazyRouteComponent(() => import("./OpenActivity"), "OpenActivity"),
});

export const routes = [visitsRoute, activityRoute] as const;
