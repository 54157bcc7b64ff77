import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";

const {{moduleCamel}}Route = createRoute({
  getParentRoute: () => rootRoute,
  path: "/{{module}}",
  component: lazyRouteComponent(() => import("./{{Module}}Page"), "{{Module}}Page"),
});

export const routes = [{{moduleCamel}}Route] as const;
