// Tabler ships types for its index only; one icon at a time keeps six thousand others out of tests and dev server.
declare module "@tabler/icons-react/dist/esm/icons/*.mjs" {
  import type { Icon } from "@tabler/icons-react";

  const icon: Icon;
  export default icon;
}
