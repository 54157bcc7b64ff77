export { CustomerOpportunities } from "./CustomerOpportunities";
