import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  clearScreen: false,
  server: { port: 1420, strictPort: true, fs: { allow: [".", "../docs/manual"] } },
  // Nothing inlined as data: the content policy names files only.
  build: { target: "safari16", assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  test: {
    environment: "happy-dom",
    setupFiles: "src/test-setup.ts",
    css: false,
    restoreMocks: true,
  },
});
