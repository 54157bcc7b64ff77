import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";
import { isTransferred, type Transferred } from "./records";

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/import",
  validateSearch: (search): { record?: Transferred } => (isTransferred(search.record) ? { record: search.record } : {}),
  component: lazyRouteComponent(() => import("./ImportPage"), "ImportPage"),
});

export const routes = [importRoute] as const;
