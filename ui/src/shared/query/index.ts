export { applyChange, followCore, queryClient, readOptions, staleBy } from "./client";
export { type ReadOptions, useRead } from "./useRead";
export { useWrite, type WriteOptions } from "./useWrite";
