// A sales manager's day in the smallest window there is room for. Proves ROLE-2, ACT-3, CUS-4.

import { managersDay } from "./steps/manager-day.ts";

managersDay({ width: 1024, height: 700 });
