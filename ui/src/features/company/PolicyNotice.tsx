import { Button, Group, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import IconFileCertificate from "@tabler/icons-react/dist/esm/icons/IconFileCertificate.mjs";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { useRead, useWrite } from "@/shared/query";
import classes from "./company.module.css";
import { PolicyText } from "./PolicyPage";

/** Until the policy in force is acknowledged, a line says so above the work. */
export function PolicyNotice() {
  const t = useT();
  const mayAcknowledge = useMay("policy_acknowledgement", "create");
  const [open, reading] = useDisclosure(false);
  const { data } = useRead("get_policy", {}, { enabled: mayAcknowledge });
  const { mutateAsync, pending } = useWrite("acknowledge_policy", {
    toast: ({ edition }) => t("company.policy.acknowledged", { edition }),
  });
  if (!data || data.acknowledged_at !== null) return null;
  const acknowledge = () => void mutateAsync({ edition: data.edition }).then(reading.close, () => undefined);
  return (
    <div className={classes.notice} role="status">
      <IconFileCertificate size={16} stroke={1.5} aria-hidden />
      <span>{t("company.policy.notice", { edition: data.edition })}</span>
      <Button size="compact-sm" variant="default" onClick={reading.open}>
        {t("company.policy.read")}
      </Button>
      {open && (
        <Modal opened onClose={reading.close} size="lg" title={t("company.policy.title")}>
          <PolicyText policy={data} />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={reading.close}>
              {t("company.policy.later")}
            </Button>
            <Button data-autofocus loading={pending} onClick={acknowledge}>
              {t("company.policy.acknowledge")}
            </Button>
          </Group>
        </Modal>
      )}
    </div>
  );
}
