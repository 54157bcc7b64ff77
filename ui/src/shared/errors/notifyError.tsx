import { notifications } from "@mantine/notifications";
import type { AppError } from "@/backend/bindings";
import { ErrorNotice } from "./ErrorNotice";
import { presentations } from "./presentation";

/** Shows a failure as a notice; serious ones stay until closed. */
export function notifyError(error: AppError) {
  notifications.show({
    message: <ErrorNotice error={error} bare />,
    autoClose: presentations[error.code].severity === "danger" ? false : 12_000,
  });
}
