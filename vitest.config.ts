import { defineConfig } from "vitest/config";

/** Sources are run without building: packages export them under this condition. */
const conditions = ["weir-source"];

const packages = ["packages/*", "apps/api", "apps/cli"];
const inPackages = (pattern: string): string[] => packages.map((folder) => `${folder}/${pattern}`);
/** Two people at random: `npm run soak` names a seed. */
const soak = process.env["SOAK_SEED"] === undefined ? [] : ["apps/web/testing/soak/*.test.ts"];
/** How long a test may take before it counts as hung: what is tried never depends on how busy the machine is. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };
const base = { ssr: { resolve: { conditions } }, resolve: { conditions } };

export default defineConfig({
  ...base,
  test: {
    projects: [
      {
        ...base,
        test: {
          ...patience,
          name: "unit",
          include: [...inPackages("src/**/*.test.ts"), ...inPackages("testing/**/*.test.ts"), "scripts/**/*.test.mjs"],
          exclude: ["**/node_modules/**", "**/dist/**", "scripts/system/**"],
          env: { TZ: "UTC", WEIR_LANGUAGE: "en" },
        },
      },
      {
        ...base,
        test: {
          ...patience,
          name: "new-york",
          // Functions of their arguments alone: what one file does, another cannot notice.
          isolate: false,
          include: [
            "packages/flow-metrics/src/**/*.test.ts",
            "packages/flow-metrics/testing/**/*.test.ts",
            "packages/charts/src/**/*.test.ts",
          ],
          // Counts of false verdicts, the same in every zone.
          exclude: ["**/node_modules/**", "packages/flow-metrics/testing/no-change/**"],
          env: { TZ: "America/New_York" },
        },
      },
      {
        ...base,
        test: {
          ...patience,
          name: "web",
          include: ["apps/web/src/**/*.test.{ts,tsx}"],
          environment: "happy-dom",
          setupFiles: "apps/web/testing/last-work.ts",
          env: { TZ: "UTC", WEIR_LANGUAGE: "en" },
        },
      },
      {
        ...base,
        test: {
          ...patience,
          name: "system",
          include: ["apps/*/system/**/*.test.ts", "scripts/system/**/*.test.mjs", ...soak],
          env: { TZ: "UTC", WEIR_LANGUAGE: "en" },
          globalSetup: "apps/web/testing/one-client.ts",
        },
      },
    ],
  },
});
