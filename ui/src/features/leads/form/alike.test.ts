import { expect, test } from "vitest";
import type { LeadDuplicate } from "@/backend/bindings";
import { customersAmong } from "./alike";

const found = (record: LeadDuplicate["record"], more: Partial<LeadDuplicate>): LeadDuplicate => ({
  record,
  id: "1",
  name: "启澜医疗",
  number: null,
  customer: null,
  customer_name: null,
  owner_name: null,
  reasons: [],
  ...more,
});

test("a customer found by itself and by somebody there is offered once, with all that agrees", () => {
  const alike = [
    found("customer", { id: "1", reasons: ["name"] }),
    found("contact", { id: "7", name: "王芳", customer: "1", customer_name: "启澜医疗", reasons: ["phones"] }),
    found("contact", { id: "8", name: "李雷", customer: "2", customer_name: "云栈", reasons: ["phones"] }),
    found("lead", { id: "9", reasons: ["phones"] }),
  ];
  expect(customersAmong(alike)).toEqual([
    { id: "1", name: "启澜医疗", owner_name: null, reasons: ["name", "phones"] },
    { id: "2", name: "云栈", owner_name: null, reasons: ["phones"] },
  ]);
});
