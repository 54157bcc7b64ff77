import { Navigate, useParams } from "@tanstack/react-router";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import classes from "./activities.module.css";

/** An activity is read on its customer's page. */
export function OpenActivity() {
  const { id } = useParams({ from: "/activities/$id" });
  const { data, error } = useRead("get_activity", { id });
  if (error) {
    return (
      <div className={classes.page}>
        <ErrorNotice error={error} takeFocus />
      </div>
    );
  }
  return data ? <Navigate to="/customers/$id" params={{ id: data.customer }} replace /> : null;
}
