import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { samplesFolder } from "../../../../../scripts/samples.mjs";
import { ask } from "../../../testing/ask.ts";
import type { Analysis } from "./analysis.ts";

const shared = samplesFolder();

async function analysisOf(...words: readonly string[]): Promise<Analysis> {
  const answered = await ask("analyse", ...words, "--json");
  expect(answered).toMatchObject({ code: 0 });
  return JSON.parse(answered.out.join("\n")) as Analysis;
}

/** What must hold of any history, whatever is in it. */
function expectSane({ counts, cycleTimeDays, at, source }: Analysis): void {
  expect(counts.finished + counts.discarded + counts.unfinished).toBe(counts.items);
  expect(counts.itemsMovedBackward).toBeLessThanOrEqual(counts.backwardMoves ?? 0);
  expect(cycleTimeDays.n).toBeLessThanOrEqual(counts.finished);
  expect(source.firstEventAt <= source.asOf).toBe(true);
  const stages = at.flatMap(({ cumulative }) => Object.values(cumulative ?? {}));
  expect(stages).toEqual(stages.toSorted((a, b) => b - a));
}

const codesOf = ({ warnings }: Analysis): string[] => warnings.map(({ code }) => code);

const folders = shared === undefined ? [] : [shared];

test.each(shared === undefined ? ["the samples folder is not there: these samples were not tested"] : [])("%s", () => {
  expect(folders).toEqual([]);
});

describe.each(folders)("samples without figures of their own, in %s", (samples) => {
  test("a Trello board whose leftmost list is in Progress, with renamed lists and one without end", async () => {
    const analysis = await analysisOf(join(samples, "trello/gorillalabs-dekk/trello.json"));
    expectSane(analysis);
    expect(analysis.source).toMatchObject({ format: "trello", items: 45, events: 222 });
    const order = analysis.workflow.stages.map(({ name }) => name);
    expect(order.indexOf("TODO")).toBeLessThan(order.indexOf("in Progress"));
    expect(analysis.workflow).toMatchObject({ start: "in Progress", finish: "Done" });
    expect(codesOf(analysis)).toEqual(expect.arrayContaining(["renamed-stage", "guessed"]));
  });

  test("the smallest Trello board: one card reopened does not turn its order around", async () => {
    const analysis = await analysisOf(join(samples, "trello/wekan/trello-project100.json"));
    expectSane(analysis);
    expect(analysis.workflow.stages.map(({ name }) => name)).toEqual(["Todo", "In Progress", "Done"]);
    expect(analysis.counts).toMatchObject({ items: 3, finished: 0 });
  });

  test("a folder of Jira issues takes the columns of the board's configuration", async () => {
    const analysis = await analysisOf(join(samples, "jira-json/jirametrics/spec/complete_sample"));
    expectSane(analysis);
    expect(analysis.source).toMatchObject({ format: "jira", items: 6, events: 21 });
    expect(analysis.workflow.stages.map(({ name, from }) => [name, ...from])).toEqual([
      ["Backlog", "Backlog"],
      ["Ready", "Selected for Development"],
      ["In Progress", "In Progress"],
      ["Review", "Review"],
      ["Done", "Done"],
    ]);
  });

  test("an event log with semicolons and dates without a zone: every case and every event", async () => {
    const analysis = await analysisOf(join(samples, "event-log/sepsis/sepsis.csv"));
    expectSane(analysis);
    expect(analysis.source).toMatchObject({ format: "event-log-csv", items: 1050, events: 15_214 });
    expect(codesOf(analysis)).toContain("dates-without-zone");
    // Counted by hand: so many cases end with a release or the return; triage is work, and so it has a place in the map.
    expect(analysis.counts.finished).toBe(777);
    expect(analysis.workflow.stages.filter(({ kind }) => kind === "queue")).toEqual([]);
    expect(analysis.workflow.stages.filter(({ kind }) => kind === "active")).toHaveLength(10);
    const groups = analysis.valueStream?.handoffs ?? [];
    expect(new Set(groups.flatMap(({ kind, from, to }) => [`${kind} ${from}`, `${kind} ${to}`])).size).toBe(26);
  });

  test("Jira's changelog as a table: the status is one field among many", async () => {
    const analysis = await analysisOf(join(samples, "jira-changelog-csv/issue_changelogs.csv"));
    expectSane(analysis);
    expect(analysis.source).toMatchObject({ format: "jira-changelog-csv", items: 31, events: 693 });
    expect(analysis.counts).toMatchObject({ finished: 31, transitions: 167 });
    expect(analysis.workflow).toMatchObject({ start: "In Development", finish: "Resolved" });
  });

  test("Jira issues as a bare list, without ids of statuses or changes", async () => {
    const analysis = await analysisOf(join(samples, "stage-csv/mrreasonable/jira/search_issues.json"));
    expectSane(analysis);
    expect(analysis.source.items).toBe(20);
    expect(analysis.workflow).toMatchObject({ start: "Build", finish: "Done" });
  });
});

const workflow = `
timeZone: UTC
stages:
  - { name: Backlog, kind: queue }
  - { name: Committed, kind: active }
  - { name: Build, kind: active }
  - { name: Test, kind: active }
  - { name: Done, kind: done }
start: Committed
finish: Done
`;

test.each(folders)("another tool's percentiles and its cumulative flow, day by day, in %s", async (samples) => {
  const folder = join(samples, "stage-csv/mrreasonable/expected");
  const [header = "", ...rows] = readFileSync(join(folder, "cfd.csv"), "utf8").trim().split(/\r?\n/);
  const stages = header.split(",").slice(1);
  const days = rows.map((row) => row.split(","));
  const file = join(tmpdir(), `weir-workflow-${process.pid}.yaml`);
  writeFileSync(file, workflow);
  const analysis = await analysisOf(
    join(folder, "cycletime.csv"),
    "--workflow",
    file,
    "--percentile",
    "linear",
    "--cfd",
    "high-water",
    ...days.flatMap(([day]) => ["--at", `${day}T00:00:00Z`]),
  );
  expectSane({ ...analysis, at: [] });
  const { p50, p85, p95 } = analysis.cycleTimeDays;
  expect([p50, p85, (p95 ?? 0).toFixed(2)]).toEqual([15, 18, "19.05"]);
  expect(analysis.at.map(({ cumulative }) => stages.map((stage) => cumulative?.[stage]))).toEqual(
    days.map(([, ...counts]) => counts.map(Number)),
  );
});
