import { expect, test } from "vitest";
import { runKillLoop, type KillReport, type Twin } from "./kill-loop.ts";
import { createScratch } from "./open-workspace.ts";

const KILLS = Number(process.env.WEIR_KILLS ?? 20);

const run = async (kills: number, twin?: Twin): Promise<KillReport> => {
  const scratch = createScratch();
  try {
    return await runKillLoop(scratch.folder, kills, twin);
  } finally {
    scratch.remove();
  }
};

test("what was acknowledged survives the killing of its process, exactly once", { timeout: 120_000 }, async () => {
  const report = await run(KILLS);
  expect(report).toMatchObject({ lost: 0, contradicted: 0, duplicated: 0, gaps: 0, problems: [] });
  expect(report.acknowledged).toBeGreaterThanOrEqual(1_000);
  expect(report.leastInFlight).toBeGreaterThanOrEqual(8);
});

test("a store that acknowledges before its commit is found out", { timeout: 60_000 }, async () => {
  expect((await run(4, "acknowledges-early")).lost).toBeGreaterThan(0);
});

test("a store without receipts is found out", { timeout: 60_000 }, async () => {
  expect((await run(4, "without-receipts")).duplicated).toBeGreaterThan(0);
});
