const SHAPES = ["day", "week", "month"] as const;
export type CalendarShape = (typeof SHAPES)[number];

/** What the address of the calendar keeps. */
export interface CalendarSearch {
  shape?: CalendarShape;
  day?: string;
  everybody?: boolean;
  /** The task that is open. */
  task?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  const { shape, day, everybody, task } = search;
  const known = SHAPES.find((one) => one === shape);
  return {
    ...(known && { shape: known }),
    ...(typeof day === "string" && DAY.test(day) && { day }),
    ...(everybody === true && { everybody }),
    ...(typeof task === "string" && { task }),
  };
}
