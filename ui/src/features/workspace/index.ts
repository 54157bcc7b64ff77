// What other features may use of the door.
export { RecoveryCode } from "./door/CodeStep";
export { ConfirmCode } from "./door/ConfirmStep";
export { Strength, useStrength } from "./door/Strength";
