export { Composer } from "./Composer";
export { CustomerPicker } from "./CustomerPicker";
export { type CustomerRef, openCapture } from "./capture";
export { VisitsCard } from "./home/VisitsCard";
export { isToldByActivity, useActivityMoments } from "./moments";
