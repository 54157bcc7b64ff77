export { CustomerOpportunities } from "./CustomerOpportunities";
export { DealsCard } from "./home/DealsCard";
export { FunnelCard } from "./home/FunnelCard";
