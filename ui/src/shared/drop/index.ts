export { DropCurtain } from "./DropCurtain";
export { isAskedFirst, takeFileDrags } from "./targets";
