import { useT } from "@/app/i18n";
import { NumberField } from "@/shared/inputs";
import { Actions, StepHead } from "./KioskParts";
import { groupPhone, missingDigits, PHONE_DIGITS_MAX } from "./phone";

interface Props {
  lead: string;
  phone: string;
  onChange: (digits: string) => void;
  onBack: () => void;
  onNext: () => void;
}

export function PhoneStep({ lead, phone, onChange, onBack, onNext }: Props) {
  const t = useT();
  const missing = missingDigits(phone);
  return (
    <>
      <StepHead title={t("kiosk.phone.title")} lead={lead} />
      <NumberField
        label={t("kiosk.phone.label")}
        prefix="+86"
        value={phone}
        max={PHONE_DIGITS_MAX}
        shown={groupPhone}
        onChange={onChange}
        onEnter={() => missing === 0 && onNext()}
      />
      <Actions
        back={t("shared.cancel")}
        onBack={onBack}
        next={missing > 0 ? t("kiosk.missing", { count: missing }) : t("kiosk.next")}
        ready={missing === 0}
        onNext={onNext}
      />
    </>
  );
}
