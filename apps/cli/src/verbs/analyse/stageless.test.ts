import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { samplesFolder } from "../../../../../scripts/samples.mjs";
import { askIn } from "../../../testing/ask.ts";
import type { Analysis } from "./analysis.ts";

const folders = ((folder) => (folder === undefined ? [] : [folder]))(samplesFolder());

async function analysisOf(file: string, ...words: readonly string[]): Promise<Analysis> {
  const { code, out } = await askIn({}, "analyse", file, "--json", ...words);
  expect(code).toBe(0);
  return JSON.parse(out.join("\n")) as Analysis;
}

test("a source without stages leaves null what needs them, and a wrong row out of cycle time alone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "weir-cli-"));
  const rows = ["id,created,finished", "1,2026-03-02,2026-03-05", "2,2026-03-06,2026-03-05", "3,2026-03-02,", "4,,"];
  writeFileSync(join(folder, "t.csv"), rows.join("\n"));
  const analysis = await analysisOf(join(folder, "t.csv"), "--no-observed-start", "zero");
  expect(analysis.counts).toEqual({
    items: 4,
    finished: 2,
    discarded: 0,
    unfinished: 2,
    transitions: null,
    backwardMoves: null,
    itemsMovedBackward: null,
    reopened: null,
    noObservedStart: null,
  });
  expect(analysis.cycleTimeDays).toMatchObject({ n: 1, p50: 3 });
  expect(analysis.throughput.weeks).toContainEqual({ week: "2026-W10", finished: 2 });
  expect(analysis.at[0]).toMatchObject({ wip: { flow: 1, board: null }, occupancy: null, cumulative: null });
  expect([analysis.stageTime, analysis.flowEfficiency, analysis.valueStream]).toEqual([null, null, null]);
  const report = await askIn({ cwd: folder }, "analyse", "t.csv", "--report", "r.html");
  expect(report.code).toBe(0);
});

test("a row that does not tell its creation has no lead time, and one that tells its finish alone no time at all", async () => {
  const folder = mkdtempSync(join(tmpdir(), "weir-cli-"));
  const rows = ["1,2026-03-01,2026-03-02,2026-03-05", "2,,2026-03-03,2026-03-05", "3,,,2026-03-05"];
  writeFileSync(join(folder, "t.csv"), ["id,created,started,finished", ...rows].join("\n"));
  for (const rule of ["exclude", "zero", "created"]) {
    const { counts, cycleTimeDays, customerLeadTimeDays } = await analysisOf(
      join(folder, "t.csv"),
      "--no-observed-start",
      rule,
    );
    expect(counts.finished).toBe(3);
    expect(cycleTimeDays).toMatchObject({ n: 2, min: 2, max: 3 });
    expect(customerLeadTimeDays).toMatchObject({ n: 1, min: 4 });
  }
});

test.each(folders)("4,123 rows of which 1,662 finish before they start, in %s", async (samples) => {
  const analysis = await analysisOf(join(samples, "two-dates-csv/rueedlinger/jira.csv"));
  expect(analysis.counts).toMatchObject({ items: 4123, finished: 4123 });
  expect(analysis.cycleTimeDays.n).toBe(4123 - 1662);
  expect(analysis.warnings).toContainEqual(expect.objectContaining({ code: "finished-before-start", count: 1662 }));
});

test.each(folders)("a query of Azure DevOps, issues of public Jiras, Jira's own export, in %s", async (samples) => {
  const azure = await analysisOf(join(samples, "two-dates-csv/azure-devops/adodata.csv"));
  expect(azure.source).toMatchObject({ format: "two-dates-csv", items: 117 });
  expect(azure.counts.items).toBe(117 - 16);
  expect(azure.customerLeadTimeDays.n).toBe(0);
  const jiras = await analysisOf(join(samples, "two-dates-csv/public-jira/public_jira_created_resolved.csv"));
  expect(jiras.source.items).toBe(2480);
  const squads = await analysisOf(join(samples, "jira-csv/sample_squads.csv"));
  expect(squads.counts).toMatchObject({ items: 353, finished: 176, unfinished: 177 });
});

/** Worked out from the raw tables by another program: finish minus start, nearest rank. */
const workedOut = [
  ["two-dates-csv/rueedlinger/jira.csv", { n: 2461, mean: 16.8887, p50: 5, p70: 9, p85: 19, p95: 63, max: 1140 }],
  [
    "two-dates-csv/azure-devops/adodata.csv",
    { n: 81, mean: 0.2732, p50: 0.0652, p70: 0.1209, p85: 0.6698, p95: 1.1977, max: 2.9609 },
  ],
  [
    "two-dates-csv/public-jira/public_jira_created_resolved.csv",
    { n: 2010, mean: 159.3019, p50: 25.5145, p70: 78.0703, p85: 220.5617, p95: 812.6634, max: 4795.5187 },
  ],
  ["jira-csv/sample_squads.csv", { n: 176, mean: 11.0625, p50: 10, p70: 13, p85: 19, p95: 25, max: 30 }],
] as const;

test.each(folders.flatMap((samples) => workedOut.map(([file, figures]) => [join(samples, file), figures] as const)))(
  "cycle times of %s, to four decimals",
  async (file, figures) => {
    const { cycleTimeDays, warnings } = await analysisOf(file);
    const rounded = Object.entries(cycleTimeDays).map(([name, days]) => [
      name,
      Math.round((days ?? 0) * 10_000) / 10_000,
    ]);
    expect(Object.fromEntries(rounded)).toMatchObject(figures);
    expect(warnings.map(({ code }) => code)).toContain("no-stages");
  },
);
