import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServerProcess, startProcess } from "../testing/server-process.ts";
import { type Bench, type BenchReport, atLeast, median } from "./bench-report.ts";
import { makeBoard, movesFor, movesOver } from "./moves.ts";

const cards = 5_120;
/** Each keeps a speed of its own: several, one after the other. */
const processes = 3;
const rounds = 5;
const roundMs = 500;
const connections = [1, 64];

/** One account sends what a whole office does not: it is counted as ever, against a limit that holds nobody. */
const env = { WEIR_LOG: "error", WEIR_RATE_LIMIT: "999999999" };

type Moves = Map<number, number[]>;

/** Makes a team of a workspace; answers the cookie of its owner. */
async function claimed(server: ServerProcess): Promise<string> {
  const post = (path: string, body?: object): Promise<Response> =>
    fetch(`${server.url}${path}`, {
      method: "POST",
      ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  await post("/api/team");
  const key = /#key=([\w-]+)/.exec(server.stderr())?.[1];
  const answer = await post("/api/claim", { key, name: "Ada", login: "ada", password: "a bench is no place to sit" });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (cookie === undefined) throw new Error(`the claim was answered with ${answer.status}`);
  return cookie;
}

/** One pair of fresh servers: who asks is looked up and authorised on one, and is always "You" on the other. */
async function measure(ratios: Moves): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "weir-bench-"));
  const servers = await Promise.all(["team", "solo"].map((name) => startProcess({ data: join(root, name), env })));
  try {
    for (const { url } of servers) await makeBoard(url, "b", cards);
    const [team, solo] = servers as [ServerProcess, ServerProcess];
    const cookie = await claimed(team);
    const sides = [
      { url: team.url, next: movesOver(cards), headers: { cookie } },
      { url: solo.url, next: movesOver(cards), headers: {} },
    ];
    for (const count of connections) {
      for (let round = -1; round < rounds; round += 1) {
        const perSecond = new Map<object, number>();
        for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
          const result = await movesFor(roundMs, side.url, count, side.next, side.headers);
          if (result.refused > 0) throw new Error(`${result.refused} moves were not carried out`);
          perSecond.set(side, result.perSecond);
        }
        const [withAccess = Number.NaN, without = Number.NaN] = sides.map((side) => perSecond.get(side));
        if (round >= 0) ratios.get(count)?.push(withAccess / without);
      }
    }
  } finally {
    for (const server of servers) await server.end("SIGKILL");
    rmSync(root, { recursive: true, force: true });
  }
}

const run = async (): Promise<BenchReport> => {
  const ratios: Moves = new Map(connections.map((count) => [count, []]));
  for (let process = 0; process < processes; process += 1) await measure(ratios);
  return {
    name: "access",
    rows: [],
    ratios: connections.map((count) =>
      atLeast(`moves of somebody signed in / of "You", ${count} connections`, median(ratios.get(count) ?? []), 0.9),
    ),
  };
};

export const benches: readonly Bench[] = [{ name: "access", run }];
