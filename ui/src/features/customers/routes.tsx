import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";
import { readListSearch } from "@/features/views";

/** The list a customer was opened from, for its neighbours. */
const fromList = (search: Record<string, unknown>): { list?: string } =>
  typeof search.list === "string" ? { list: search.list } : {};

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/customers",
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import("./list/CustomersPage"), "CustomersPage"),
});

const newRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/customers/new",
  component: lazyRouteComponent(() => import("./form/CustomerFormPage"), "NewCustomerPage"),
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/customers/$id",
  validateSearch: fromList,
  component: lazyRouteComponent(() => import("./record/CustomerPage"), "CustomerPage"),
});

const editRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/customers/$id/edit",
  validateSearch: fromList,
  component: lazyRouteComponent(() => import("./form/CustomerFormPage"), "EditCustomerPage"),
});

export const routes = [listRoute, newRoute, recordRoute, editRoute] as const;
