import { createRootRoute } from "@tanstack/react-router";
import { NotFound } from "../shell/NotFound";
import { Shell } from "../shell/Shell";

/** Everything behind the unlocked door. Features hang their routes under it: `createRoute({ getParentRoute: () => rootRoute, … })`. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });
