import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/app/routes/root";
import { readCalendarSearch } from "./calendar/search";
import { readSearch } from "./list/search";

const tasksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/tasks",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./list/TasksPage"), "TasksPage"),
});

const taskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/tasks/$id",
  component: lazyRouteComponent(() => import("./list/OpenTask"), "OpenTask"),
});

const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/calendar",
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(() => import("./calendar/CalendarPage"), "CalendarPage"),
});

export const routes = [tasksRoute, taskRoute, calendarRoute] as const;
