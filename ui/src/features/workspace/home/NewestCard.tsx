import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useRead } from "@/shared/query";
import { Avatar, Card, cardFact, cardLink, cardName, cardRow } from "@/shared/ui";
import { formatTime } from "@/shared/values";
import classes from "./home.module.css";

const SHOWN = 8;

/** The customers entered last: for who looks at customers and follows none of them up. */
export function NewestCard() {
  const t = useT();
  const { data } = useRead("open_customer_list", { filter: null, sort: null, archived: false, limit: SHOWN });
  if (!data) return null;
  return (
    <Card
      title={t("workspace.home.newest")}
      all={
        <Link to="/customers" className={cardLink} aria-label={t("workspace.home.allCustomers")}>
          {t("workspace.home.all")}
        </Link>
      }
    >
      <ul>
        {data.rows.map((row) => (
          <li key={row.id}>
            <Link to="/customers/$id" params={{ id: row.id }} className={`${cardRow} ${classes.newestRow}`}>
              <Avatar name={row.name} company={row.kind === "company"} />
              <span className={cardName}>{row.name}</span>
              <span className={cardFact}>{row.owner_name}</span>
              <span className={cardFact}>{formatTime(row.created_at)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
