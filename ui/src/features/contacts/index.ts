export { ContactsSection } from "./ContactsSection";
export { QuickAdd } from "./QuickAdd";
