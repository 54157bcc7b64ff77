import { Button, Group, Select } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { TaskView } from "@/backend/bindings";
import { useFieldErrorText } from "@/shared/errors";
import { listbox } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import { useMemberFilter, useMembers } from "@/shared/values";
import { RECORD, useTaskActions } from "../queries";

interface Props {
  task: TaskView;
  onDone(): void;
}

/** Doing it, giving it to somebody, calling it off, putting it away. */
export function Actions({ task, onDone }: Props) {
  const t = useT();
  const mayEdit = useMay(RECORD, "edit");
  const mayArchive = useMay(RECORD, "archive");
  const mayAssign = useMay(RECORD, "assign");
  const { toggle, cancel, archive, restore } = useTaskActions();
  const [giving, setGiving] = useState(false);
  const open = task.status === "open";
  const action = (text: string, run: () => void) => (
    <Button
      variant="subtle"
      color="neutral"
      size="compact-sm"
      onClick={() => {
        run();
        onDone();
      }}
    >
      {text}
    </Button>
  );
  if (task.archived) {
    return <Group>{mayArchive && action(t("tasks.actions.restore"), () => restore([task.id]))}</Group>;
  }
  return (
    <>
      <Group gap={4} ml={-8}>
        {mayEdit && action(t(open ? "tasks.actions.done" : "tasks.actions.open"), () => void toggle(task))}
        {mayEdit && open && action(t("tasks.actions.cancel"), () => cancel(task.id))}
        {mayAssign && open && (
          <Button
            variant="subtle"
            color="neutral"
            size="compact-sm"
            aria-expanded={giving}
            onClick={() => setGiving(!giving)}
          >
            {t("tasks.actions.give")}
          </Button>
        )}
        {mayArchive && action(t("tasks.actions.archive"), () => archive([task.id]))}
      </Group>
      {giving && <Give task={task} onDone={onDone} />}
    </>
  );
}

/** Whoever is chosen has it, and sees from whom. */
function Give({ task, onDone }: Props) {
  const t = useT();
  const errorText = useFieldErrorText();
  const members = useMembers().filter(({ id, active }) => active && id !== task.owner);
  const give = useWrite("delegate_task", {
    toast: (_, { to }) => t("tasks.given", { name: members.find(({ id }) => id === to)?.name ?? "" }),
  });
  return (
    <Select
      {...listbox}
      autoFocus
      searchable
      openOnFocus={false}
      label={t("tasks.actions.give")}
      description={t("tasks.form.giveHint")}
      placeholder={t("tasks.form.findMember")}
      nothingFoundMessage={t("tasks.form.nobody")}
      filter={useMemberFilter()}
      error={give.error ? errorText(give.error) : null}
      data={members.map(({ id, name, team_name }) => ({
        value: id,
        label: team_name ? `${name} · ${team_name}` : name,
      }))}
      value={null}
      onChange={(to) => to && give.mutateAsync({ id: task.id, to }).then(onDone, () => undefined)}
    />
  );
}
