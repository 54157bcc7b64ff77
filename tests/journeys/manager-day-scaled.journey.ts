// The same day where the desktop draws everything half as large again: 1024 × 700 points are 1536 × 1050 pixels.

import { managersDay } from "./steps/manager-day.ts";

managersDay({ width: 1536, height: 1050 }, { GDK_DPI_SCALE: "1.5" });
