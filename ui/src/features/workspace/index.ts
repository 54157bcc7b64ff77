// What other features may use of the door.
export { RecoveryCode } from "./door/CodeStep";
export { ConfirmCode } from "./door/ConfirmStep";
export { rememberTakeover } from "./door/lastWay";
export { NewPassphrase, useNewPassphrase } from "./door/NewPassphrase";
export { Strength, useStrength } from "./door/Strength";
export { useAttempt } from "./door/useAttempt";
export { useCountdown } from "./door/useCountdown";
