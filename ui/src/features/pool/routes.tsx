import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";
import { adminRoute } from "@/features/admin";
import { readPoolSearch } from "./search";

const poolRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/pool",
  validateSearch: readPoolSearch,
  component: lazyRouteComponent(() => import("./PoolPage"), "PoolPage"),
});

const rulesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "pool",
  component: lazyRouteComponent(() => import("./RulesPage"), "RulesPage"),
});

export const routes = [poolRoute] as const;
export const adminRoutes = [rulesRoute] as const;
