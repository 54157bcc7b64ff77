import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { adminRoute } from "@/features/admin";

/** `new` opens the dialog of a page: a command from anywhere leads straight to it. */
const withNew = (search: Record<string, unknown>): { new?: true } => (search.new === true ? { new: true } : {});

const words = (search: Record<string, unknown>, ...names: string[]) =>
  Object.fromEntries(names.flatMap((name) => (typeof search[name] === "string" ? [[name, search[name]]] : [])));

/** Which record is asked about, where the question began at one. */
const aboutRecord = (search: Record<string, unknown>): { record?: string; id?: string; name?: string } =>
  words(search, "record", "id", "name");

const membersRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "members",
  validateSearch: withNew,
  component: lazyRouteComponent(() => import("./members/MembersPage"), "MembersPage"),
});

const memberRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "members/$id",
  component: lazyRouteComponent(() => import("./members/MemberPage"), "MemberPage"),
});

const teamsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "teams",
  validateSearch: withNew,
  component: lazyRouteComponent(() => import("./teams/TeamsPage"), "TeamsPage"),
});

const rolesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "roles",
  validateSearch: withNew,
  component: lazyRouteComponent(() => import("./roles/RolesPage"), "RolesPage"),
});

const roleRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "roles/$key",
  component: lazyRouteComponent(() => import("./roles/RolePage"), "RolePage"),
});

const grantsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "break-glass",
  validateSearch: withNew,
  component: lazyRouteComponent(() => import("./grants/GrantsPage"), "GrantsPage"),
});

const explainRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "explain",
  validateSearch: aboutRecord,
  component: lazyRouteComponent(() => import("./explain/ExplainPage"), "ExplainPage"),
});

export const routes = [
  membersRoute,
  memberRoute,
  teamsRoute,
  rolesRoute,
  roleRoute,
  grantsRoute,
  explainRoute,
] as const;
