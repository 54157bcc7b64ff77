import classes from "./ui.module.css";

interface Props {
  name: string;
  /** Companies are square, people round. */
  company?: boolean;
  size?: "sm" | "md" | "lg" | "xl";
}

const PREFIXES = /^(北京|上海|天津|重庆|深圳|广州|杭州|苏州|宁波|南京|成都|武汉|[\u4e00-\u9fff]{2,3}(省|市))/;

/** The letter that tells apart: for a company the first after its city. */
function initialOf(name: string, company: boolean): string {
  const trimmed = name.trim();
  const distinct = company ? trimmed.replace(PREFIXES, "") || trimmed : trimmed;
  return Array.from(distinct)[0]?.toUpperCase() ?? "·";
}

/** One of six low-chroma tints; it means nothing, it only stays the same for a name. */
function tintOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (sum % 6) + 1;
}

export function Avatar({ name, company = false, size = "md" }: Props) {
  return (
    <span
      aria-hidden="true"
      className={company ? `${classes.avatar} ${classes.company}` : classes.avatar}
      data-size={size}
      data-tint={tintOf(name)}
    >
      {initialOf(name, company)}
    </span>
  );
}
