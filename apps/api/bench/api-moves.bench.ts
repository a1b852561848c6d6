import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ServerProcess, startProcess } from "../testing/server-process.ts";
import { type Bench, type BenchReport, atLeast, median } from "./bench-report.ts";
import { listenTo } from "./load.ts";
import { makeBoard, movesFor, movesOver } from "./moves.ts";

/** As many as in the comparisons with other boards; a card is then moved a few times, not hundreds of times. */
const cards = 5_120;
const rounds = 5;
const roundMs = 1_500;
const bareScript = fileURLToPath(new URL("./bare-server.ts", import.meta.url));

const goals: Readonly<Record<number, readonly [alone: number, withListeners: number | undefined]>> = {
  1: [0.85, undefined],
  10: [0.8, 0.7],
  64: [0.75, 0.65],
};

interface Servers {
  readonly weir: ServerProcess;
  readonly bare: ServerProcess;
  readonly oneByOne: ServerProcess;
}

type Contender = "weir" | "weir with 50 listeners" | "bare" | "bare, one transaction a move";

async function measure({ weir, bare, oneByOne }: Servers, connections: number): Promise<Record<Contender, number>> {
  const run = async ({ url }: ServerProcess, listeners = 0): Promise<number> => {
    const stops = listeners === 0 ? [] : await listeningFromNow(url, listeners);
    const { perSecond, refused } = await movesFor(roundMs, url, connections, movesOver(cards, connections));
    for (const stop of stops) stop();
    if (refused > 0) throw new Error(`${refused} moves were not carried out`);
    return perSecond;
  };
  const contenders: Record<Contender, () => Promise<number>> = {
    weir: () => run(weir),
    bare: () => run(bare),
    "weir with 50 listeners": () => run(weir, 50),
    "bare, one transaction a move": () => run(oneByOne),
  };
  const names = Object.keys(contenders) as Contender[];
  const results = new Map<Contender, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const perSecond = await contenders[name]();
      if (round > 0) results.get(name)?.push(perSecond);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(results.get(name) ?? [])])) as Record<Contender, number>;
}

/** Listeners who know the board already, as browsers do that loaded it. */
async function listeningFromNow(url: string, count: number): Promise<(() => void)[]> {
  const { seq } = (await (await fetch(`${url}/api/boards/b`)).json()) as { seq: number };
  const stops = Array.from({ length: count }, () => listenTo(url, `/api/boards/b/events?after=${seq}`));
  await new Promise((resolve) => setTimeout(resolve, 300));
  return stops;
}

async function run(): Promise<BenchReport> {
  const root = mkdtempSync(join(tmpdir(), "weir-bench-"));
  const env = { WEIR_LOG: "silent", BARE_CARDS: String(cards) };
  const servers: Servers = {
    weir: await startProcess({ data: join(root, "weir"), env: { WEIR_LOG: "silent" } }),
    bare: await startProcess({ data: join(root, "bare"), env: { ...env, BARE_COMMIT: "group" }, script: bareScript }),
    oneByOne: await startProcess({ data: join(root, "one"), env: { ...env, BARE_COMMIT: "one" }, script: bareScript }),
  };
  try {
    await makeBoard(servers.weir.url, "b", cards);
    return report(await inTurn([1, 10, 64], (connections) => measure(servers, connections)));
  } finally {
    for (const server of Object.values(servers) as ServerProcess[]) await server.end("SIGKILL");
    rmSync(root, { recursive: true, force: true });
  }
}

async function inTurn<T>(
  counts: readonly number[],
  measureOne: (count: number) => Promise<T>,
): Promise<Map<number, T>> {
  const results = new Map<number, T>();
  for (const count of counts) results.set(count, await measureOne(count));
  return results;
}

function report(results: ReadonlyMap<number, Record<Contender, number>>): BenchReport {
  const rows = [...results].flatMap(([connections, figures]) =>
    Object.entries(figures).map(([name, value]) => ({
      what: `${name}, ${connections} connections`,
      value,
      unit: "moves/s",
    })),
  );
  const ratios = [...results].flatMap(([connections, figures]) => {
    const [alone, withListeners] = goals[connections] ?? [0, undefined];
    const ratio = atLeast(`of bare group commit, ${connections} connections`, figures.weir / figures.bare, alone);
    if (withListeners === undefined) return [ratio];
    const listened = figures["weir with 50 listeners"] / figures.bare;
    return [ratio, atLeast(`the same with 50 listeners, ${connections} connections`, listened, withListeners)];
  });
  const most = results.get(64);
  const times = (most?.weir ?? 0) / (most?.["bare, one transaction a move"] ?? 1);
  return {
    name: "api-moves",
    rows,
    ratios: [...ratios, atLeast("times bare with one transaction a move, 64 connections", times, 3)],
  };
}

export const benches: readonly Bench[] = [{ name: "api-moves", run }];
