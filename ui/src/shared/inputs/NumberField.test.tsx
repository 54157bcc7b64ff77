import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { i18n } from "@/app/i18n";
import { NumberField } from "./NumberField";

const entered = vi.fn();
const grouped = (digits: string) => digits.replace(/(.{3})(?=.)/g, "$1 ");

function Form() {
  const [value, setValue] = useState("");
  return (
    <NumberField
      label="code"
      value={value}
      max={6}
      shown={grouped}
      onChange={setValue}
      onEnter={() => entered(value)}
    />
  );
}
const field = () => screen.getByLabelText("code") as HTMLInputElement;
const press = (...names: string[]) => {
  for (const name of names) fireEvent.click(screen.getByRole("button", { name }));
};

beforeEach(async () => {
  await i18n.changeLanguage("zh-CN");
  render(<Form />);
});

test("the pad writes, takes back and clears, and stops when the field is full", () => {
  press("1", "2", "3", "4");
  expect(field().value).toBe("123 4");
  press("退格", "退格");
  expect(field().value).toBe("12");
  press("3", "4", "5", "6", "7", "8");
  expect(field().value).toBe("123 456");
  press("清空");
  expect(field().value).toBe("");
});

test("a real keyboard writes too, digits only, while the system's own stays away", () => {
  expect(document.activeElement).toBe(field());
  expect(field().inputMode).toBe("none");
  fireEvent.change(field(), { target: { value: "1a2-3 4" } });
  expect(field().value).toBe("123 4");
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(entered).toHaveBeenLastCalledWith("1234");
});

test("a finger on the pad leaves the focus in the field", () => {
  expect(fireEvent.pointerDown(screen.getByRole("button", { name: "5" }))).toBe(false);
});
