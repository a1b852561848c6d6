import { expect, it } from "vitest";
import { playWorld, raced } from "../testing/replica-world.ts";
import { toSnapshot, view, type BoardState } from "./index.ts";

const runs = process.env["WEIR_DEEP"] === "1" ? 2_000 : 200;

function front(state: BoardState): string {
  return JSON.stringify(toSnapshot(state, "front"));
}

it(
  `brings every client to the server's board, and never breaks a refusing limit (${runs} runs)`,
  { timeout: 600_000 },
  () => {
    let commands = 0;
    for (let seed = 0; seed < runs; seed += 1) {
      const world = playWorld(seed);
      commands += world.commands;
      for (const client of world.clients) {
        expect({ seed, pending: client.pending }).toEqual({ seed, pending: [] });
        expect({ seed, board: front(client.confirmed) }).toEqual({ seed, board: front(world.server) });
        expect({ seed, board: front(view(client)) }).toEqual({ seed, board: front(world.server) });
      }
      expect(world.peak).toBeLessThanOrEqual(raced.max);
    }
    expect(commands).toBeGreaterThan(runs * 15);
  },
);

it(
  "would break the limit if events were rebased instead of commands replayed: the check can fail",
  { timeout: 60_000 },
  () => {
    const peaks = Array.from({ length: 50 }, (_, seed) => playWorld(seed, "rebase-events").peak);
    expect(Math.max(...peaks)).toBeGreaterThan(raced.max);
  },
);
