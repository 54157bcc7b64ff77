export { confirm } from "./confirm";
