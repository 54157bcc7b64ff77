export { ContactsSection } from "./ContactsSection";
