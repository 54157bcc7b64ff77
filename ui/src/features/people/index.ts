export { MemberSelect } from "./MemberSelect";
export { TeamSelect } from "./TeamSelect";
