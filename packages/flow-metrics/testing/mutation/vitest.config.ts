import { defineConfig } from "vitest/config";

/** The tests a mutant meets: those beside the sources and of the golden log. Every mutant runs all that reach it. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "testing/*.test.ts"],
    exclude: [],
    env: { TZ: "UTC" },
    testTimeout: 60_000,
  },
});
