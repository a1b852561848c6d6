import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { boardStream, soloViewer, workflowOf } from "@weir/domain";
import {
  answerMetric,
  createFlowLog,
  type FlowEvent,
  flowEventTypes,
  type MetricId,
  type MetricResults,
} from "@weir/flow-metrics";
import { createWorkspace, openSqliteLog } from "@weir/storage";
import { beforeAll, describe, expect, test } from "vitest";
import { ownSamples } from "../../../../../scripts/samples.mjs";
import { type Answered, askIn } from "../../../testing/ask.ts";
import type { Analysis } from "./analysis.ts";

const cwd = mkdtempSync(join(tmpdir(), "weir-cli-native-"));
let ids = 0;
const weir = (...words: readonly string[]): Promise<Answered> =>
  askIn({ cwd, home: cwd, newId: () => `n${(ids += 1)}` }, ...words);
const hermes = [
  join(ownSamples, "hermes-resources", "trello.json"),
  "--workflow",
  join(ownSamples, "hermes-resources", "workflow.yaml"),
];
const asOf = "2026-05-04T08:00:00.000Z";
const boards = ["demo-portfolio", "demo-checkout", "demo-search", "Hermes"];

beforeAll(async () => {
  await weir("demo", "--as-of", asOf, "--seed", "3");
  await weir("import", ...hermes, "--name", "Hermes");
  for (const board of boards) await weir("export", board, "--out", `${board}.jsonl`);
});

const analysed = async (...words: readonly string[]): Promise<Analysis> => {
  const { out, err, code } = await weir("analyse", ...words, "--json");
  expect({ err, code }).toEqual({ err: [], code: 0 });
  return JSON.parse(out.join("\n")) as Analysis;
};

/** The metrics of a board as its server works them out: from the workspace's events, under the board's workflow. */
async function metricsOf(name: string): Promise<<Id extends MetricId>(id: Id) => MetricResults[Id]> {
  const log = openSqliteLog(join(cwd, "data", "weir.db"));
  const workspace = createWorkspace({ log, clock: () => asOf, newId: () => "x" });
  try {
    const all = await workspace.boards(soloViewer);
    const boardId = all.find((one) => one.boardId === name || one.name === name)?.boardId ?? "";
    const board = await workspace.board(boardId, soloViewer);
    if (!board) throw new Error(`no board ${name}`);
    const flow = createFlowLog(workflowOf(board));
    const events = await workspace.events(boardStream(boardId), soloViewer, { after: 0, limit: 1_000_000 });
    for (const event of events ?? [])
      if ("type" in event && flowEventTypes.has(event.type)) flow.append(event as FlowEvent);
    return (id) => answerMetric(flow, id, { "as-of": asOf }).result;
  } finally {
    await workspace.close();
  }
}

describe.each(boards.map((name) => [name]))("%s, exported", (name) => {
  test("is known by its first line, and has the figures of its server", async () => {
    const found = await analysed(`${name}.jsonl`, "--as-of", asOf);
    const metric = await metricsOf(name);
    expect(found.source.format).toBe("weir");
    expect(found.counts.finished).toBeGreaterThan(0);
    expect(metric("cycle-time")).toMatchObject(found.cycleTimeDays);
    expect(metric("customer-lead-time")).toMatchObject(found.customerLeadTimeDays);
    expect(metric("flow-efficiency")).toMatchObject(found.flowEfficiency ?? {});
    const { buckets } = metric("throughput");
    expect(found.throughput.weeks).toEqual(buckets.map(({ label, finished }) => ({ week: label, finished })));
    expect(metric("wip").now).toMatchObject(found.at[0]?.wip ?? {});
    const { stages } = metric("stage-time");
    expect(stages).toMatchObject((found.stageTime ?? []).map(({ scope: _scope, ...row }) => row));
    const { steps, rework } = metric("value-stream");
    expect(steps).toMatchObject(found.valueStream?.steps ?? []);
    expect(rework).toMatchObject(found.valueStream?.rework ?? []);
  });
});

test("what was imported and exported has the figures of the source at the same instant", async () => {
  const original = await analysed(...hermes);
  const exported = await analysed("Hermes.jsonl", "--as-of", original.source.asOf);
  const figuresOf = ({ source, warnings: _warnings, workflow, ...figures }: Analysis): object => ({
    ...figures,
    items: source.items,
    stages: workflow.stages.map(({ name, kind }) => [name, kind]),
  });
  expect(figuresOf(exported)).toEqual(figuresOf(original));
});

test("--format weir says so outright, and reports too", async () => {
  expect((await analysed("Hermes.jsonl", "--format", "weir")).source.format).toBe("weir");
  expect(await weir("analyse", "Hermes.jsonl", "--report", "out.html")).toMatchObject({ code: 0, out: [] });
  expect(readFileSync(join(cwd, "out.html"), "utf8")).toContain("<h1>Hermes</h1>");
});

test("what is no board of Weir's is told with its row", async () => {
  const lines = readFileSync(join(cwd, "Hermes.jsonl"), "utf8").split("\n");
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content);
  const refusal = async (...words: readonly string[]): Promise<string> => {
    const { code, out, err } = await weir("analyse", ...words);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    return err.join("\n");
  };
  write("cut.jsonl", lines.slice(0, 20).join("\n").slice(0, -10));
  expect(await refusal("cut.jsonl")).toMatch(/^cut\.jsonl, row 20: found \{.*; expected one JSON object/);
  write("short.jsonl", lines.slice(0, 20).join("\n"));
  expect(await refusal("short.jsonl")).toMatch(/row 20: found 19; expected \d+ events, as the first line says/);
  write("latin.jsonl", Buffer.concat([Buffer.from(`${lines[0]}\n`), Buffer.from([0x7b, 0xfc, 0x7d])]));
  expect(await refusal("latin.jsonl")).toMatch(/^latin\.jsonl, row 2: found .*; expected text in UTF-8/);
  write(
    "deep.jsonl",
    `${lines[0]}\n${lines[1]?.replace(/"name":"Hermes"/, `"name":${"[".repeat(100_000)}${"]".repeat(100_000)}`)}`,
  );
  expect(await refusal("deep.jsonl")).toMatch(/^deep\.jsonl, row 2: found .*\[+; expected at most 100 levels/);
  write("proto.jsonl", `${lines[0]}\n${lines[1]?.replace(/\{/, '{"__proto__":{"a":1},')}`);
  expect(await refusal("proto.jsonl")).toMatch(/^proto\.jsonl, row 2, __proto__: /);
  write("long.jsonl", `${lines[0]}\n{"a":"${"x".repeat(2_000_000)}"}`);
  expect(await refusal("long.jsonl")).toMatch(/^long\.jsonl, row 2: found .*; expected at most 1048576 characters/);
  write("s.csv", "ID,Ready,Done\n1,2026-01-05,2026-01-06\n");
  expect(await refusal("s.csv", "--format", "weir")).toMatch(/^s\.csv, row 1: found ID,Ready,Done; expected one JSON/);
  expect(await refusal("Hermes.jsonl", "s.csv")).toMatch(/^Hermes\.jsonl: found 2 files; expected one file at a time/);
  expect(await refusal("Hermes.jsonl", "--format", "trello")).toMatch(/^Hermes\.jsonl, row 2: /);
});

test("its workflow is its own: another is wrong usage", async () => {
  const answered = await weir("analyse", "Hermes.jsonl", ...hermes.slice(1));
  expect(answered).toMatchObject({ code: 2, out: [], err: [expect.stringContaining("brings its own workflow along")] });
});

test("the same board twice is refused in a sentence", async () => {
  const again = await weir("import", "Hermes.jsonl");
  expect(again).toMatchObject({ code: 1, out: [] });
  expect(again.err).toEqual([expect.stringMatching(/^The board refuses this: There is already a board n\d+\.$/)]);
});

test("teams that a board's file names are told by their names", async () => {
  const file = readFileSync(join(cwd, "demo-checkout.jsonl"), "utf8");
  const byId = file.replaceAll('"group":"Testers"', '"group":"t-1"');
  expect(byId).not.toBe(file);
  const handoffs = async (name: string, text: string) => {
    writeFileSync(join(cwd, name), text);
    return (await analysed(name, "--as-of", asOf)).valueStream?.handoffs;
  };
  const told = await handoffs("by-name.jsonl", file);
  const named = `${byId.trimEnd()}\n{"team":{"teamId":"t-1","name":"Testers"}}\n`;
  expect(await handoffs("by-id.jsonl", named)).toEqual(told);
  expect(await handoffs("unnamed.jsonl", byId)).not.toEqual(told);
});
