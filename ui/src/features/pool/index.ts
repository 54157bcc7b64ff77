export { PoolStanding } from "./PoolStanding";
export { ReleaseDialog } from "./ReleaseDialog";
