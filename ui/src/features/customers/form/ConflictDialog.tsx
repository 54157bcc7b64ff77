import "@mantine/core/styles/RadioIndicator.css";
import "@mantine/core/styles/RadioCard.css";
import { Button, Group, Modal, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { CustomerView } from "@/backend/bindings";
import { formatTime, useRegionNames, useValueText } from "@/shared/values";
import { RECORD } from "../queries";
import { useCustomerLabels } from "../useCustomerLabels";
import classes from "./form.module.css";
import { type FormField, type FormValues, valuesOf } from "./model";

type Side = "mine" | "theirs";

interface Props {
  fields: FormField[];
  mine: FormValues;
  theirs: CustomerView;
  onResolve(useTheirs: FormField[]): void;
  onClose(): void;
}

/** Someone saved the same fields meanwhile: both values per field, and which one stays. */
export function ConflictDialog({ fields, mine, theirs, onResolve, onClose }: Props) {
  const t = useT();
  const label = useCustomerLabels();
  const stored = valuesOf(theirs);
  const [sides, setSides] = useState<Partial<Record<FormField, Side>>>({});
  const regions = useRegionNames([mine.region, stored.region].filter((code) => code !== null));
  const text = useValueText(RECORD, regions);
  const left = fields.filter((field) => sides[field] === undefined);
  const shown = (field: FormField, values: FormValues) => text(field === "region" ? "district" : field, values[field]);
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t("customers.conflict.title")}
      closeButtonProps={{ "aria-label": t("shared.close") }}
    >
      <Stack>
        <p>{t("customers.conflict.body", { time: formatTime(theirs.updated_at) })}</p>
        {fields.map((field) => (
          <Radio.Group
            key={field}
            label={label(field)}
            value={sides[field] ?? ""}
            onChange={(side) => setSides({ ...sides, [field]: side as Side })}
          >
            <div className={classes.sides}>
              {(["mine", "theirs"] as const).map((side) => (
                <Radio.Card key={side} value={side} className={classes.side} p="sm">
                  <Radio.Indicator />
                  <span>
                    <small>{t(`customers.conflict.${side}`)}</small>
                    {shown(field, side === "mine" ? mine : stored)}
                  </span>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("customers.conflict.later")}
          </Button>
          <Button
            disabled={left.length > 0}
            onClick={() => onResolve(fields.filter((field) => sides[field] === "theirs"))}
          >
            {left.length > 0 ? t("customers.conflict.left", { count: left.length }) : t("customers.conflict.save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
