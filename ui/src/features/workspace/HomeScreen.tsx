import { useT } from "@/app/i18n";

export function HomeScreen() {
  const t = useT();
  return <h1>{t("app.rail.home")}</h1>;
}
