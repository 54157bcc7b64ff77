export { Composer } from "./Composer";
export { CustomerPicker } from "./CustomerPicker";
export { type CustomerRef, openCapture } from "./capture";
export { isToldByActivity, useActivityMoments } from "./moments";
