export { Composer } from "./Composer";
export { type CustomerRef, openCapture } from "./capture";
export { isToldByActivity, useActivityMoments } from "./moments";
