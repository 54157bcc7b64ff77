import "@/shared/theme/styles";
import "@/app/i18n";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { followLocks } from "@/app/session";
import { followCore } from "@/shared/query";

followCore();
followLocks();

const root = document.getElementById("root");
if (!root) throw new Error("BUG: index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
