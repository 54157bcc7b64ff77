import { NumberInput, Radio } from "@mantine/core";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { CompanySettingsView } from "@/backend/bindings";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useRead, useWrite } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import classes from "./company.module.css";

type Notice = CompanySettingsView["duplicate_notice"];
const LEAST_MB = 1;
const MOST_MB = 200;
const NOTICES: readonly Notice[] = ["name_owner", "exists_only", "nothing"];

/** What the company settles for everybody. */
export function SettingsPage() {
  const t = useT();
  const mayChange = useMay("company_setting", "configure");
  const { data, error, refetch } = useRead("get_company_settings", {});
  const { mutate } = useWrite("save_company_settings", { toast: () => t("company.settings.saved") });
  const settle = (typed: number) => {
    const largest_attachment = Math.min(Math.max(typed, LEAST_MB), MOST_MB);
    if (typed && largest_attachment !== data?.largest_attachment) mutate({ changes: { largest_attachment } });
  };
  return (
    <Page title={t("company.settings.title")} lead={t("company.settings.lead")}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={3} />}
      {data && (
        <NumberInput
          key={data.largest_attachment}
          className={classes.settings}
          label={t("company.settings.largest")}
          description={t("company.settings.largestHint")}
          min={LEAST_MB}
          max={MOST_MB}
          clampBehavior="blur"
          allowDecimal={false}
          disabled={!mayChange}
          defaultValue={data.largest_attachment}
          onBlur={(event) => settle(Number(event.currentTarget.value))}
        />
      )}
      {data && (
        <Radio.Group
          className={classes.settings}
          label={t("company.settings.duplicates")}
          description={t("company.settings.duplicatesHint")}
          value={data.duplicate_notice}
          onChange={(value) => mutate({ changes: { duplicate_notice: value as Notice } })}
        >
          {NOTICES.map((notice) => (
            <Radio
              key={notice}
              value={notice}
              disabled={!mayChange}
              label={t(`company.settings.notices.${notice}.label`)}
              description={t(`company.settings.notices.${notice}.hint`)}
            />
          ))}
        </Radio.Group>
      )}
    </Page>
  );
}
