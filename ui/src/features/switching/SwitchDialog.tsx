import { Modal } from "@mantine/core";
import { useT } from "@/app/i18n";
import { SwitchPanel } from "./SwitchPanel";

export default function SwitchDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <Modal opened onClose={onClose} title={t("switching.title")} size={400}>
      <SwitchPanel onBack={onClose} />
    </Modal>
  );
}
