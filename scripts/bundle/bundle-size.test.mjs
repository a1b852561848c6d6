import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bundleSize } from "./bundle-size.mjs";

const folder = fileURLToPath(new URL("../../packages/flow-metrics", import.meta.url));
const sizeOf = (...names) => bundleSize(`export { ${names.join(", ")} } from "./src/index.ts"`, folder);

/** What each costs today and a little more; see docs/decisions/0042-what-a-bundle-holds.md. */
test("a bundle of flow-metrics holds what it names", async () => {
  expect(await bundleSize(`export * from "./src/index.ts"`, folder)).toBeLessThan(76_300);
  expect(await sizeOf("createFlowLog")).toBeLessThan(5_050);
  expect(await sizeOf("createFlowLog", "flowEfficiency")).toBeLessThan(8_850);
  expect(await sizeOf("createFlowLog", "cycleTime")).toBeLessThan(12_150);
});
test("the registry holds them all", async () => {
  expect(await sizeOf("createFlowLog", "metrics")).toBeGreaterThan(30_000);
});
