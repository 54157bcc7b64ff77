export { AttachedFile } from "./AttachedFile";
export { AttachmentsSection } from "./AttachmentsSection";
export { PendingFiles } from "./PendingFiles";
export { Thumbnails } from "./Thumbnails";
export { type Pending, usePendingFiles } from "./usePendingFiles";
