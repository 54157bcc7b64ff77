import type { ContactRow, Id } from "@/backend/bindings";
import type { ListSource } from "@/shared/grid";
import { readOptions, useRead } from "@/shared/query";

export const RECORD = "contact";

export const contactList: ListSource<ContactRow> = {
  open: (request) => readOptions("open_contact_list", request),
  window: (list, offset, limit) => readOptions("get_contact_window", { list, offset, limit }),
  count: (list, exact) => readOptions("count_contact_list", { list, exact }),
};

/** The people of a customer, the archived among them. */
export const useContactsOf = (customer: Id) => useRead("list_contacts", { customer });

export const useContact = (id: Id) => useRead("get_contact", { id });
