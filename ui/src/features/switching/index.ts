export { SwitchPanel } from "./SwitchPanel";
