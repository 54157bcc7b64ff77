export { Composer } from "./Composer";
export { type CustomerRef, openCapture } from "./capture";
export { VisitsCard } from "./home/VisitsCard";
export { isToldByActivity, useActivityMoments } from "./moments";
