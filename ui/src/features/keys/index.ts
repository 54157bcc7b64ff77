export { MemberKeys } from "./MemberKeys";
