import { defineConfig } from "vitest/config";

// One window at a time: WebKitWebDriver drives one, and the figures of a loaded machine mean nothing.
const shared = { fileParallelism: false, testTimeout: 600_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    ...shared,
    projects: [
      { test: { ...shared, name: "journeys", include: ["*.journey.ts"] } },
      { test: { ...shared, name: "tour", include: ["tour.ts"] } },
    ],
  },
});
