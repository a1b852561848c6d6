import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { killLoop } from "../testing/kill-loop.ts";

const root = mkdtempSync(join(tmpdir(), "weir-kill-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const twin = (name: string): string => fileURLToPath(new URL(`../testing/twins/${name}.ts`, import.meta.url));

test("what was acknowledged is kept, exactly once, through 20 kills", async () => {
  const report = await killLoop({ data: join(root, "real"), kills: 20, writers: 16, acksEach: 100 });
  console.info(JSON.stringify(report));
  expect(report).toMatchObject({ kills: 20, lost: 0, duplicated: 0, gaps: 0 });
  expect(report.leastInFlight).toBeGreaterThanOrEqual(8);
  expect(report.acknowledged).toBeGreaterThanOrEqual(1_000);
});

test("a server that answers before the commit is found out", async () => {
  const report = await killLoop({
    data: join(root, "early"),
    kills: 3,
    writers: 16,
    acksEach: 100,
    script: twin("early-answer"),
  });
  expect(report.lost).toBeGreaterThan(0);
});

test("a server that forgets its receipts is found out", async () => {
  const report = await killLoop({
    data: join(root, "forgetful"),
    kills: 6,
    writers: 16,
    acksEach: 100,
    script: twin("no-receipts"),
  });
  expect(report.duplicated).toBeGreaterThan(0);
});
