import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";

const leadsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/leads",
  component: lazyRouteComponent(() => import("./LeadsPage"), "LeadsPage"),
});

export const routes = [leadsRoute] as const;
