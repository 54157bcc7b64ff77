import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { EmptyState } from "@/shared/ui";

export function NotFound() {
  const t = useT();
  return <EmptyState title={t("app.notFound.title")} action={<Link to="/">{t("app.notFound.back")}</Link>} />;
}
