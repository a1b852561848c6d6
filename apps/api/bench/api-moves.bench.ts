import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ServerProcess, startProcess } from "../testing/server-process.ts";
import { type Bench, type BenchRatio, type BenchReport, atLeast, median } from "./bench-report.ts";
import { type NextRequest, listenTo } from "./load.ts";
import { makeBoard, movesFor, movesOver } from "./moves.ts";

/** So many that in all rounds a card is moved some ten times, as in a life on a board, not hundreds of times. */
const cards = 10_240;
const rounds = 5;
/** A process keeps a speed of its own, by a fifth more or less, from what its compiler saw first and where its memory lies. */
const processes = 3;
const roundMs = 600;
const bareScript = fileURLToPath(new URL("./bare-server.ts", import.meta.url));

type Contender = "weir" | "weir with 50 listeners" | "bare" | "bare, one transaction a move";

/** Neighbours in time are compared: the bare one stands between the two it is held against. */
const contenders: readonly Contender[] = ["weir", "bare", "weir with 50 listeners", "bare, one transaction a move"];

interface Goal {
  readonly connections: number;
  readonly contender: Contender;
  readonly against: Contender;
  readonly least: number;
}

const goals: readonly Goal[] = [
  { connections: 1, contender: "weir", against: "bare", least: 0.85 },
  { connections: 10, contender: "weir", against: "bare", least: 0.8 },
  { connections: 10, contender: "weir with 50 listeners", against: "bare", least: 0.7 },
  { connections: 64, contender: "weir", against: "bare", least: 0.75 },
  { connections: 64, contender: "weir with 50 listeners", against: "bare", least: 0.65 },
  { connections: 64, contender: "weir", against: "bare, one transaction a move", least: 3 },
];

/** Moves a second of every contender, round by round. */
type Rounds = Readonly<Record<Contender, readonly number[]>>;

interface Server {
  readonly process: ServerProcess;
  readonly next: NextRequest;
}

/** The rounds of several processes, one after the other. */
async function measureAnew(connections: number): Promise<Rounds> {
  const all: Rounds[] = [];
  for (let process = 0; process < processes; process += 1) all.push(await measure(connections));
  const pooled = (name: Contender): readonly number[] => all.flatMap((some) => some[name]);
  return Object.fromEntries(contenders.map((name) => [name, pooled(name)])) as Record<Contender, readonly number[]>;
}

/** Fresh servers every time, so that all begin with cards that never moved. */
async function measure(connections: number): Promise<Rounds> {
  const root = mkdtempSync(join(tmpdir(), "weir-bench-"));
  const start = async (name: string, env: Record<string, string>, script?: string): Promise<Server> => {
    const process = await startProcess({
      data: join(root, name),
      env: { WEIR_LOG: "silent", BARE_CARDS: String(cards), ...env },
      ...(script !== undefined && { script }),
    });
    return { process, next: movesOver(cards) };
  };
  const weir = await start("weir", {});
  const servers: Readonly<Record<Contender, Server>> = {
    weir,
    "weir with 50 listeners": weir,
    bare: await start("bare", { BARE_COMMIT: "group" }, bareScript),
    "bare, one transaction a move": await start("one", { BARE_COMMIT: "one" }, bareScript),
  };
  try {
    await makeBoard(weir.process.url, "b", cards);
    const results: Record<Contender, number[]> = {
      weir: [],
      "weir with 50 listeners": [],
      bare: [],
      "bare, one transaction a move": [],
    };
    // The first rounds warm all of them up.
    for (let round = -2; round < rounds; round += 1) {
      for (const name of round % 2 === 0 ? contenders : contenders.toReversed()) {
        const perSecond = await oneRound(servers[name], connections, name === "weir with 50 listeners" ? 50 : 0);
        if (round >= 0) results[name].push(perSecond);
      }
    }
    return results;
  } finally {
    for (const { process } of Object.values(servers)) await process.end("SIGKILL");
    rmSync(root, { recursive: true, force: true });
  }
}

async function oneRound({ process, next }: Server, connections: number, listeners: number): Promise<number> {
  const stops = listeners === 0 ? [] : await listeningFromNow(process.url, listeners);
  const { perSecond, refused } = await movesFor(roundMs, process.url, connections, next);
  for (const stop of stops) stop();
  if (refused > 0) throw new Error(`${refused} moves were not carried out`);
  return perSecond;
}

interface Columns {
  readonly snapshot: { readonly board: { readonly seq: number } };
}

/** Listeners who know the board already, as browsers do that loaded it. */
async function listeningFromNow(url: string, count: number): Promise<(() => void)[]> {
  const board = (await (await fetch(`${url}/api/boards/b?cards=columns`)).json()) as Columns;
  const { seq } = board.snapshot.board;
  const stops = Array.from({ length: count }, () => listenTo(url, `/api/boards/b/events?after=${seq}`));
  await new Promise((resolve) => setTimeout(resolve, 300));
  return stops;
}

const run = async (): Promise<BenchReport> => {
  const results = new Map<number, Rounds>();
  for (const connections of [1, 10, 64]) results.set(connections, await measureAnew(connections));
  return {
    name: "api-moves",
    rows: [...results].flatMap(([connections, perSecond]) =>
      contenders.map((name) => ({
        what: `${name}, ${connections} connections`,
        value: median(perSecond[name]),
        unit: "moves/s",
      })),
    ),
    ratios: goals.flatMap((goal) => ratioOf(goal, results.get(goal.connections))),
  };
};

/** The median of the rounds' ratios: a burst of foreign work on the machine spoils one round, not the figure. */
function ratioOf({ connections, contender, against, least }: Goal, results: Rounds | undefined): BenchRatio[] {
  if (results === undefined) return [];
  const ratios = results[contender].map((value, round) => value / (results[against][round] ?? Number.NaN));
  return [atLeast(`${contender} / ${against}, ${connections} connections`, median(ratios), least)];
}

export const benches: readonly Bench[] = [{ name: "api-moves", run }];
