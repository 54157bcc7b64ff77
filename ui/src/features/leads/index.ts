export { CustomerLeads } from "./CustomerLeads";
