import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { adminRoute } from "@/features/admin";

const fieldsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "fields",
  component: lazyRouteComponent(() => import("./FieldsPage"), "FieldsPage"),
});

export const adminRoutes = [fieldsRoute] as const;
