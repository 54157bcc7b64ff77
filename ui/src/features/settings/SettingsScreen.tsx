import { useT } from "@/app/i18n";

export function SettingsScreen() {
  const t = useT();
  return <h1>{t("app.rail.settings")}</h1>;
}
