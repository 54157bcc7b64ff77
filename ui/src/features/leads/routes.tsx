import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";
import { readSearch } from "./list/search";

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/leads",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./list/LeadsPage"), "LeadsPage"),
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/leads/$id",
  component: lazyRouteComponent(() => import("./record/LeadPage"), "LeadPage"),
});

export const routes = [listRoute, recordRoute] as const;
