import { expect, it } from "vitest";
import { playWorld } from "../testing/replica-world.ts";
import { toSnapshot, view, type BoardState } from "./index.ts";

const kinds = ["board", "cell", "class", "lane", "person", "stage", "stages", "type"];
/** Each counting cards, and summing sizes. */
const everyLimit = [...kinds, ...kinds.map((kind) => `${kind} by size`)].toSorted();
const runs = process.env["WEIR_DEEP"] === "1" ? 2_000 : 200;

function front(state: BoardState): string {
  return JSON.stringify(toSnapshot(state, "front"));
}

it(
  `brings every client to the server's board, and never breaks a refusing limit (${runs} runs)`,
  { timeout: 600_000 },
  () => {
    let commands = 0;
    const peaks = new Map<string, number>();
    for (let seed = 0; seed < runs; seed += 1) {
      const world = playWorld(seed);
      commands += world.commands;
      for (const client of world.clients) {
        expect({ seed, pending: client.pending }).toEqual({ seed, pending: [] });
        expect({ seed, board: front(client.confirmed) }).toEqual({ seed, board: front(world.server) });
        expect({ seed, board: front(view(client)) }).toEqual({ seed, board: front(world.server) });
      }
      for (const [kind, above] of world.peaks) peaks.set(kind, Math.max(peaks.get(kind) ?? above, above));
    }
    // Each was filled up to its maximum, and no further.
    expect(Object.fromEntries(peaks)).toEqual(Object.fromEntries(everyLimit.map((limit) => [limit, 0])));
    expect(commands).toBeGreaterThan(runs * 15);
  },
);

it(
  "would break every kind of limit if events were rebased instead of commands replayed: the check can fail",
  { timeout: 60_000 },
  () => {
    const broken = new Set<string>();
    for (let seed = 0; seed < 2_000 && broken.size < everyLimit.length; seed += 1)
      for (const [kind, above] of playWorld(seed, "rebase-events").peaks) if (above > 0) broken.add(kind);
    expect([...broken].toSorted()).toEqual(everyLimit);
  },
);
