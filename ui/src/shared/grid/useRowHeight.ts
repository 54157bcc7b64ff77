import { useMediaQuery } from "@mantine/hooks";
import type { Preferences } from "@/backend/bindings";

const HEIGHTS: Record<Preferences["density"], number> = { dense: 32, normal: 36, roomy: 44 };
const TOUCH = 56;

/** The row height of the chosen density; where the finger is the pointer, one a finger can hit. */
export function useRowHeight(density: Preferences["density"]): number {
  const touch = useMediaQuery("(pointer: coarse)", false, { getInitialValueInEffect: false });
  return touch ? TOUCH : HEIGHTS[density];
}
