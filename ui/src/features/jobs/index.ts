export { dismissJob, useJobs } from "./jobs";
