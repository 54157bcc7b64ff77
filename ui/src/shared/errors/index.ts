export { ErrorNotice } from "./ErrorNotice";
export { notifyError } from "./notifyError";
export { presentations } from "./presentation";
export { type ErrorText, useErrorText, useFieldErrorText } from "./useErrorText";
