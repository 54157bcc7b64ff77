export { Reveal } from "./Reveal";
