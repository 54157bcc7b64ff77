export { Page } from "./Page";
export { administers } from "./pages";
export { adminRoute } from "./route";
