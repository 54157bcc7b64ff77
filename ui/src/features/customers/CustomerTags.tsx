import type { Id, TagView } from "@/backend/bindings";
import { Tag } from "@/shared/ui";
import { useTags } from "@/shared/values";
import classes from "./customers.module.css";

export function CustomerTags({ ids }: { ids: readonly Id[] }) {
  return <TagList known={useTags()} ids={ids} most={20} />;
}

/** Tags by their ids; what does not fit is counted, and named in full by the title. */
export function TagList({ known, ids, most }: { known: readonly TagView[]; ids: readonly Id[]; most: number }) {
  const tags = known.filter((tag) => ids.includes(tag.id));
  const rest = tags.slice(most);
  return (
    <span className={classes.tags} title={rest.length ? tags.map((tag) => tag.name).join(" · ") : undefined}>
      {tags.slice(0, most).map((tag) => (
        <Tag key={tag.id} name={tag.name} shape={tag.shape} />
      ))}
      {rest.length > 0 && <span className={classes.faint}>+{rest.length}</span>}
    </span>
  );
}
