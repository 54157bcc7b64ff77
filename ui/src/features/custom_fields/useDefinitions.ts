import { useEffect } from "react";
import { useMay } from "@/app/session";
import { setCustomFields } from "@/shared/fields";
import { useRead } from "@/shared/query";

/** Keeps the fields the company defined known to every form and list, for as long as somebody is signed in. */
export function useDefinitions() {
  const { data } = useRead("list_custom_fields", {}, { enabled: useMay("custom_field", "see") });
  useEffect(() => {
    if (data) setCustomFields(data);
  }, [data]);
}
