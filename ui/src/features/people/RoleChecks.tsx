import { Checkbox, type CheckboxGroupProps } from "@mantine/core";
import { useLabel } from "@/shared/fields";
import classes from "./people.module.css";
import { useRoles } from "./queries";

interface Props extends Pick<CheckboxGroupProps, "label" | "description" | "error"> {
  value: string[];
  onChange(keys: string[]): void;
}

/** The roles of a member: several add up. */
export function RoleChecks(props: Props) {
  const label = useLabel();
  const { roles } = useRoles();
  return (
    <Checkbox.Group {...props}>
      <div className={classes.checks}>
        {roles.map(({ key, name }) => (
          <Checkbox key={key} value={key} label={label(name)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
