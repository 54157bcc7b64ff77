export { CustomerTasks } from "./CustomerTasks";
export { TodayTasks } from "./TodayTasks";
