import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { NearFirst } from "./near-first.ts";

const fewRuns = fileURLToPath(new URL("few-runs.ts", import.meta.url));

export default defineConfig({
  plugins: [
    {
      name: "few-runs",
      enforce: "pre",
      resolveId: (source, importer) => (source === "fast-check" && importer !== fewRuns ? fewRuns : undefined),
    },
  ],
  test: {
    include: ["src/**/*.test.ts", "testing/**/*.test.ts"],
    exclude: ["testing/no-change/**", "testing/pages/**", "testing/peers/peers-page.test.ts"],
    env: { TZ: "UTC" },
    isolate: false,
    setupFiles: ["testing/mutation/fresh-counts.ts"],
    sequence: { sequencer: NearFirst },
    testTimeout: 60_000,
  },
});
