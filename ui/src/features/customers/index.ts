export { MemberPicker } from "./MemberPicker";
export { Reveal } from "./Reveal";
