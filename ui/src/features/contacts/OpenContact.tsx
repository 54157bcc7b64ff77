import { Navigate, useParams } from "@tanstack/react-router";
import { ErrorNotice } from "@/shared/errors";
import { SkeletonRows } from "@/shared/ui";
import classes from "./contacts.module.css";
import { useContact } from "./queries";

/** A contact is read on its customer's page: whoever follows a link to it is led there. */
export function OpenContact() {
  const { id } = useParams({ from: "/contacts/$id" });
  const { data: contact, error, refetch } = useContact(id);
  if (error) {
    return (
      <div className={classes.message}>
        <ErrorNotice error={error} onRetry={() => void refetch()} takeFocus />
      </div>
    );
  }
  if (!contact) return <SkeletonRows rows={6} />;
  return <Navigate to="/customers/$id" params={{ id: contact.customer }} search={{ contact: id }} replace />;
}
