import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useT } from "@/app/i18n";
import type { AppError } from "@/backend/bindings";
import { useFieldErrorText } from "@/shared/errors";
import classes from "./card.module.css";
import { StepHead } from "./StepHead";

export interface Founder {
  company: string;
  name: string;
  login: string;
}

const REQUIRED: Pick<AppError, "code" | "params"> = { code: "required", params: {} };

export function CompanyStep({ founder, onNext }: { founder: Founder; onNext: (founder: Founder) => void }) {
  const t = useT();
  const errorText = useFieldErrorText();
  const required = (value: string) => (value.trim() === "" ? errorText(REQUIRED) : null);
  const form = useForm<Founder>({
    initialValues: founder,
    validate: { company: required, name: required, login: required },
  });
  const submit = ({ company, name, login }: Founder) =>
    onNext({ company: company.trim(), name: name.trim(), login: login.trim() });
  return (
    <form className={classes.step} onSubmit={form.onSubmit(submit)} noValidate>
      <StepHead title={t("workspace.first.company.title")} lead={t("workspace.first.company.lead")} focus={false} />
      <TextInput
        label={t("workspace.first.company.company")}
        placeholder={t("workspace.first.company.companyPlaceholder")}
        required
        autoFocus
        {...form.getInputProps("company")}
      />
      <TextInput
        label={t("workspace.first.company.name")}
        required
        autoComplete="name"
        {...form.getInputProps("name")}
      />
      <TextInput
        label={t("workspace.first.company.login")}
        description={t("workspace.first.company.loginHint")}
        required
        autoComplete="username"
        spellCheck={false}
        autoCapitalize="none"
        {...form.getInputProps("login")}
      />
      <Button type="submit" h={40} fz="md">
        {t("workspace.first.company.next")}
      </Button>
    </form>
  );
}
