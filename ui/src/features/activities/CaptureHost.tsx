import { lazy, Suspense } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { openCapture, useOpening } from "./capture";

const CaptureDialog = lazy(() => import("./CaptureDialog"));

/** Above every screen: L writes a follow-up. */
export function CaptureHost() {
  const opening = useOpening();
  const t = useT();
  useCommands([
    { id: "activities.log", run: () => openCapture(null) },
    { id: "activities.plan", run: () => openCapture(null, t("activities.planWords")) },
  ]);
  return <Suspense>{opening && <CaptureDialog key={opening.customer?.id ?? ""} opening={opening} />}</Suspense>;
}
