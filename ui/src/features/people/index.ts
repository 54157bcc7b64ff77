export { MemberSelect } from "./MemberSelect";
