import { useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useMay, useSession } from "@/app/session";
import type { CustomerView, Id } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { SkeletonRows } from "@/shared/ui";
import classes from "../customers.module.css";
import { RECORD, useCustomer } from "../queries";
import { BackToList } from "../record/CustomerHeader";
import { CustomerForm } from "./CustomerForm";
import { EMPTY, valuesOf } from "./model";

export function NewCustomerPage() {
  const { member } = useSession();
  const mayAssign = useMay(RECORD, "assign");
  return <CustomerForm customer={null} initial={mayAssign ? { ...EMPTY, owner: member.id } : EMPTY} />;
}

export function EditCustomerPage() {
  const { id } = useParams({ from: "/customers/$id/edit" });
  const { list } = useSearch({ from: "/customers/$id/edit" });
  const { data: customer, error, refetch } = useCustomer(id);
  if (error) {
    return (
      <div className={classes.message}>
        <ErrorNotice error={error} onRetry={() => void refetch()} takeFocus>
          <BackToList />
        </ErrorNotice>
      </div>
    );
  }
  if (!customer) return <SkeletonRows rows={12} widths={["30%", "30%"]} />;
  return <Edit key={id} customer={customer} list={list} />;
}

/** The form keeps what it began from: a change that arrives meanwhile is met when saving, never under the typing hand. */
function Edit({ customer, list }: { customer: CustomerView; list?: Id }) {
  const [first] = useState(customer);
  const [initial] = useState(() => valuesOf(customer));
  return <CustomerForm customer={first} initial={initial} list={list} />;
}
