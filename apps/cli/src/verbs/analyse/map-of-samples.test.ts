// Real histories: the value stream map of each says what the analytics page says, its ladder sums to its lead time,
// and hand-offs are those that somebody else counted.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { measuredMap, valueStreamMapGeometry } from "@weir/charts";
import { chartTexts } from "@weir/contract";
import {
  answerMetric,
  futureState,
  knownMap,
  type FlowLog,
  type MetricId,
  type MetricResults,
} from "@weir/flow-metrics";
import { describe, expect, test } from "vitest";
import { ownSamples, samplesFolder } from "../../../../../scripts/samples.mjs";
import { planOf } from "../import-options.ts";
import { historyOfPlan } from "./flow-history.ts";

const io = {
  cwd: process.cwd(),
  home: process.cwd(),
  env: {},
  out: () => undefined,
  err: () => undefined,
  isTerminal: false,
  now: () => "2026-06-01T09:00:00.000Z",
  newId: () => "",
};
const shared = samplesFolder() ?? "";
/** Its activities have no end of their own: whoever is released is through, until the return to the emergency room. */
const sepsis = join(mkdtempSync(join(tmpdir(), "weir-sepsis-")), "workflow.yaml");
writeFileSync(
  sepsis,
  `timeZone: UTC
stages:
  - { name: Emergency room, kind: active, from: ["ER *", "Return ER"] }
  - { name: Ward, kind: queue, from: ["Admission *"] }
  - { name: Treatment, kind: active, from: ["IV *", "LacticAcid", "Leucocytes", "CRP"] }
  - { name: Released, kind: done, from: ["Release *"] }
start: Emergency room
finish: Released
`,
);
const samples = [
  [ownSamples, "hermes-resources/trello.json", "hermes-resources/workflow.yaml"],
  [ownSamples, "devlake/search_result_with_changelog.json", "devlake/workflow.yaml"],
  [shared, "event-log/bpic2013-closed/06_bpic2013_closed.xes.gz", "event-log/bpic2013-closed/workflow.yaml"],
  [shared, "event-log/sepsis/sepsis.csv", sepsis],
  [shared, "jira-changelog-csv/issue_changelogs.csv"],
].flatMap(([folder = "", name = "", workflow]) =>
  existsSync(join(folder, name))
    ? [{ name, file: join(folder, name), flags: workflow === undefined ? {} : { workflow: resolve(folder, workflow) } }]
    : [],
);
const ask =
  (log: FlowLog) =>
  <Id extends MetricId>(metric: Id, params: Readonly<Record<string, string>> = {}): MetricResults[Id] =>
    answerMetric(log, metric, params).result as MetricResults[Id];

describe.each(samples)("$name", ({ file, flags }) => {
  const told = ask(historyOfPlan(planOf([file], flags, io)).log);

  test.each(["elapsed", "working"])("map and analytics say the same, %s", (cycle) => {
    const map = told("value-stream-map", { cycle });
    const stream = told("value-stream", { cycle });
    const lead = told("customer-lead-time", { cycle, "no-observed-start": "zero" });
    const counts = [stream.totals.items, lead.n, told("throughput", { period: "week" }).total];
    expect(counts).toEqual(counts.map(() => map.items));
    expect(map.items).toBeGreaterThan(10);
    expect(map.totals?.leadDays ?? null).toBeCloseTo(lead.mean ?? Number.NaN, 6);
    const aside = map.nodes.filter(({ kind }) => kind === "reopened" || kind === "away");
    const beside = aside.reduce((sum, { perItem }) => sum + (perItem?.leadDays ?? 0), 0);
    expect((stream.totals.leadTimeDays ?? 0) + beside).toBeCloseTo(lead.mean ?? Number.NaN, 6);
    const known = futureState(knownMap(map), []).today;
    expect(known.leadTimeDays).toBeCloseTo(stream.totals.leadTimeDays ?? Number.NaN, 6);
    expect(known.activityRatio).toBeCloseTo(stream.totals.activityRatio ?? Number.NaN, 9);
    expect((stream.totals.processTimeDays ?? 0) * map.items).toBeCloseTo(
      told("flow-efficiency", { cycle }).activeDays,
      4,
    );
    for (const width of [358, 1240]) {
      const drawn = measuredMap(stream, { boardName: "Sample", statistic: "mean" });
      const { rungs } = valueStreamMapGeometry(drawn, { words: chartTexts, width }).ladder;
      const sum = rungs.reduce((total, { days }) => total + (days ?? 0), 0);
      expect(sum).toBeCloseTo(stream.totals.leadTimeDays ?? Number.NaN, 6);
    }
  });

  const expected = `${file}.expected.json`;
  const key = "handoffs (consecutive source events, before stage merging)";
  const counted = existsSync(expected)
    ? (JSON.parse(readFileSync(expected, "utf8")) as Record<string, unknown>)[key]
    : undefined;
  test.each(counted === undefined ? [] : [counted])("who waits for whom, and what came straight back", (figures) => {
    const { groups, people } = told("value-stream-handoffs", { people: "on" });
    const sum = (links: readonly { readonly count: number }[] = []): number =>
      links.reduce((all, { count }) => all + count, 0);
    expect(figures).toMatchObject({
      group_handoffs: sum(groups.links),
      resource_handoffs: sum(people?.links),
      cases_with_group_ping_pong_A_B_A: groups.pingPongCards,
    });
  });
});
