import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { startProcess } from "../testing/server-process.ts";
import { type Bench, type BenchReport, atMost, median } from "./bench-report.ts";
import { makeBoard, movesFor, movesOver } from "./moves.ts";

const small = 500;
const large = 20_000;
const rounds = 9;
const roundMs = 600;
const snapshotCards = 5_000;

/** Runs something against a fresh server. */
async function withServer<T>(use: (url: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), "weir-bench-"));
  const server = await startProcess({ data: join(root, "data"), env: { WEIR_LOG: "silent" } });
  try {
    return await use(server.url);
  } finally {
    await server.end("SIGKILL");
    rmSync(root, { recursive: true, force: true });
  }
}

const boardSize = (): Promise<BenchReport> =>
  withServer(async (url) => {
    const sizes = [small, large];
    for (const cards of sizes) await makeBoard(url, `b${cards}`, cards);
    const p50s = new Map<number, number[]>(sizes.map((cards) => [cards, []]));
    const next = new Map(sizes.map((cards) => [cards, movesOver(cards, `b${cards}`)]));
    for (let round = 0; round <= rounds; round += 1) {
      for (const cards of round % 2 === 0 ? sizes : sizes.toReversed()) {
        const { p50 } = await movesFor(roundMs, url, 1, next.get(cards) ?? movesOver(cards));
        if (round > 0) p50s.get(cards)?.push(p50);
      }
    }
    const [few = Number.NaN, many = Number.NaN] = sizes.map((cards) => median(p50s.get(cards) ?? []));
    return {
      name: "board-size",
      rows: [
        { what: `a move on a board of ${small} cards, p50`, value: few, unit: "microseconds" },
        { what: `a move on a board of ${large} cards, p50`, value: many, unit: "microseconds" },
      ],
      ratios: [atMost(`${large} cards against ${small}`, many / few, 1.2)],
    };
  });

const boardSnapshot = (): Promise<BenchReport> =>
  withServer(async (url) => {
    await makeBoard(url, "b", snapshotCards);
    const times: number[] = [];
    let body = Buffer.alloc(0);
    for (let round = 0; round < 9; round += 1) {
      const start = performance.now();
      body = Buffer.from(await (await fetch(`${url}/api/boards/b?cards=columns`)).arrayBuffer());
      times.push(performance.now() - start);
    }
    const aCard = (bytes: Buffer): number => bytes.length / snapshotCards;
    return {
      name: "board-snapshot",
      rows: [{ what: `reading a board of ${snapshotCards} cards, p50`, value: median(times), unit: "ms" }],
      ratios: [
        atMost("bytes a card at 40-byte titles", aCard(body), 120),
        atMost("the same, gzip", aCard(gzipSync(body)), 40),
      ],
    };
  });

export const benches: readonly Bench[] = [
  { name: "board-size", run: boardSize },
  { name: "board-snapshot", run: boardSnapshot },
];
