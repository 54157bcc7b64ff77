import { useEffect, useRef } from "react";
import { queryClient } from "@/shared/query";
import { useToday } from "@/shared/values";

/** After midnight "today" asks for other rows: everything shown is asked again. */
export function NewDay() {
  const day = useToday();
  const asked = useRef(day);
  useEffect(() => {
    if (asked.current === day) return;
    asked.current = day;
    void queryClient.invalidateQueries();
  }, [day]);
  return null;
}
