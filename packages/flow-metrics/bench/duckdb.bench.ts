import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { cumulativeFlow } from "../src/cumulative-flow/cumulative-flow.ts";
import { cycleTimePercentiles } from "../src/cycle-time/cycle-time-percentiles.ts";
import { defaultConventions } from "../src/conventions.ts";
import type { FlowLog } from "../src/flow-log.ts";
import { median, type Bench, type BenchReport } from "./bench-report.ts";
import { syntheticLog } from "./synthetic-log.ts";

/** What we need of DuckDB's Node API. */
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowsJS(): unknown[][] }>;
  createAppender(table: string): Promise<Appender>;
}
interface Appender {
  appendInteger(value: number): void;
  appendDouble(value: number): void;
  endRow(): void;
  closeSync(): void;
}
interface DuckDb {
  DuckDBInstance: {
    create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<Connection> }>;
  };
}

const folder = new URL("duckdb/", import.meta.url);
const dayMs = 86_400_000;
const start = 2;
const finish = 7;

/** Installed by nobody but who asks for this comparison. */
async function duckDb(): Promise<DuckDb | null> {
  const home = new URL("node_modules/@duckdb/node-api/", folder);
  if (!existsSync(home)) return null;
  const { main } = JSON.parse(readFileSync(new URL("package.json", home), "utf8")) as { main: string };
  return (await import(pathToFileURL(new URL(main, home).pathname).href)) as DuckDb;
}

async function loaded({ DuckDBInstance }: DuckDb, { facts }: FlowLog): Promise<Connection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await connection.run("create table facts (seq integer, card integer, stage integer, ms double)");
  const appender = await connection.createAppender("facts");
  for (let row = 0; row < facts.count; row++) {
    appender.appendInteger(row);
    appender.appendInteger(facts.card[row] as number);
    appender.appendInteger(facts.stage[row] as number);
    appender.appendDouble(facts.at[row] as number);
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}

/**
 * The occupancy by day and stage, which every convention of the diagram contains, and four exact percentiles of the
 * time from the first fact at or right of the start to the last arrival at the finish. The last crossings of each
 * boundary, which our pass answers too, are not asked of it: that would take it longer.
 */
const flow = (asOf: number): string => `
  with moves as (
    select card, stage, ms, lag(stage) over (partition by card order by seq) as before from facts where ms <= ${asOf}),
  changes as (
    select floor(ms / ${dayMs})::integer as day, stage, 1 as change from moves
    union all
    select floor(ms / ${dayMs})::integer, before, -1 from moves where before is not null),
  days as (select day, stage, sum(change) as change from changes group by day, stage)
  select day, stage, sum(change) over (partition by stage order by day) as cards from days order by day, stage`;
const percentiles = (asOf: number): string => `
  with items as (
    select card, min(ms) filter (stage >= ${start}) as started, max(ms) filter (stage = ${finish}) as finished,
      arg_max(stage, seq) as stands from facts where ms <= ${asOf} group by card)
  select quantile_disc(finished - started, [0.5, 0.7, 0.85, 0.95]) from items where stands = ${finish}`;

async function compare(connection: Connection, log: FlowLog): Promise<{ ours: number; theirs: number; ratio: number }> {
  const pairs: (readonly [number, number])[] = [];
  for (let round = 0; round < 15; round++) {
    const asOf = log.asOf() - 3_600_000 - round;
    const query = { log, asOf, conventions: defaultConventions };
    const started = performance.now();
    cumulativeFlow.compute(query, {});
    const { p50, p70, p85, p95 } = cycleTimePercentiles(query);
    const between = performance.now();
    await connection.runAndReadAll(flow(asOf));
    const [[theirs] = []] = (await connection.runAndReadAll(percentiles(asOf))).getRowsJS();
    const ended = performance.now();
    const days = (theirs as number[]).map((ms) => ms / dayMs);
    for (const [index, ours] of [p50, p70, p85, p95].entries())
      assert.ok(Math.abs((ours ?? 0) - (days[index] ?? 0)) < 0.01, `ours ${ours}, theirs ${days[index]}`);
    if (round >= 4) pairs.push([between - started, ended - between]);
  }
  return {
    ours: median(pairs.map(([ours]) => ours)),
    theirs: median(pairs.map(([, theirs]) => theirs)),
    ratio: median(pairs.map(([ours, theirs]) => ours / theirs)),
  };
}

async function run(): Promise<BenchReport> {
  const name = "flow-metrics-duckdb";
  const duck = await duckDb();
  if (duck === null) {
    const how = "installed, so not run: npm install --prefix packages/flow-metrics/bench/duckdb";
    return { name, rows: [{ what: "DuckDB", value: 0, unit: how }], ratios: [] };
  }
  const log = syntheticLog(100_000);
  const { ours, theirs, ratio } = await compare(await loaded(duck, log), log);
  return {
    name,
    rows: [
      { what: "cumulative flow and exact percentiles, ours", value: ours, unit: "ms" },
      { what: "the same by DuckDB, 2 threads", value: theirs, unit: "ms" },
    ],
    ratios: [{ what: "ours / DuckDB", value: ratio, goal: "<= 0.25", holds: ratio <= 0.25 }],
  };
}

export const benches: readonly Bench[] = [{ name: "flow-metrics-duckdb", run }];
