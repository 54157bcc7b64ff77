import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";
import { adminRoute } from "@/features/admin";
import { readSearch } from "./list/search";

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/opportunities",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./list/OpportunitiesPage"), "OpportunitiesPage"),
});

const funnelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/opportunities/funnel",
  component: lazyRouteComponent(() => import("./funnel/FunnelPage"), "FunnelPage"),
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/opportunities/$id",
  component: lazyRouteComponent(() => import("./record/OpportunityPage"), "OpportunityPage"),
});

const pipelinesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "pipelines",
  component: lazyRouteComponent(() => import("./pipelines/PipelinesPage"), "PipelinesPage"),
});

export const routes = [listRoute, funnelRoute, recordRoute] as const;
export const adminRoutes = [pipelinesRoute] as const;
