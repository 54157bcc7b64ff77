import { Combobox } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { SearchHit } from "@/backend/bindings";
import { Avatar, Tag } from "@/shared/ui";
import { Marked } from "./Marked";
import classes from "./search.module.css";

export const hitValue = ({ record, id }: SearchHit) => `hit ${record} ${id}`;

export function HitOption({ hit }: { hit: SearchHit }) {
  const t = useT();
  return (
    <Combobox.Option value={hitValue(hit)} className={classes.option}>
      <Avatar name={hit.title} company={hit.record === "customer"} />
      <Marked title={hit.title} ranges={hit.marks} />
      {hit.subtitle && <span className={classes.sub}>{hit.subtitle}</span>}
      {hit.archived && <Tag name={t("search.archived")} />}
      <span className={classes.grow} />
      {hit.note && <span className={classes.sub}>{hit.note}</span>}
    </Combobox.Option>
  );
}
