import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";
import { readListSearch } from "@/features/views";

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/contacts",
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import("./ContactsPage"), "ContactsPage"),
});

const contactRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/contacts/$id",
  component: lazyRouteComponent(() => import("./OpenContact"), "OpenContact"),
});

export const routes = [listRoute, contactRoute] as const;
