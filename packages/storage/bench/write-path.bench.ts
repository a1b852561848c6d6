import type { DomainEvent } from "@weir/domain";
import { createBoard, moveCard, start, you } from "../testing/board-commands.ts";
import { createScratch, openSqliteWorkspace } from "../testing/open-workspace.ts";
import { openBareLog } from "./bare-log.ts";

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}
interface Ratio {
  readonly what: string;
  readonly value: number;
  readonly goal: string;
  readonly holds: boolean;
}
interface Bench {
  readonly name: string;
  run(): Promise<{ readonly name: string; readonly rows: readonly Row[]; readonly ratios: readonly Ratio[] }>;
}

const ROUNDS = 7;
const MOVES = 4_096;
const AT_ONCE = 64;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const timed = async (work: () => unknown): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const cardEvent = (seq: number): DomainEvent => ({
  stream: "board:b",
  seq,
  type: "card.created",
  v: 1,
  at: start,
  recordedAt: start,
  actor: { kind: "demo", id: "demo" },
  commandId: "fill",
  cardId: `card-${seq}`,
  stageId: "todo",
  title: `A card with a title of forty bytes ${seq}`,
  rank: `a${seq.toString(36).padStart(4, "0")}V`,
});

/** A workspace whose one board holds so many cards, and a move that always moves another one. */
const openBoard = async (cards: number) => {
  const scratch = createScratch();
  const { workspace } = openSqliteWorkspace(scratch.file, `of-${cards}`);
  await workspace.execute(createBoard("b"), you);
  const events = Array.from({ length: cards }, (_, index) => cardEvent(index + 2));
  await workspace.appendEvents({ commandId: "fill", batches: [{ stream: "board:b", expectedSeq: 1, events }] }, you);
  let moves = 0;
  const move = () => {
    moves += 1;
    const lap = Math.floor(moves / cards);
    const commandId = `018f4e2a-0000-7000-8000-${String(moves).padStart(12, "0")}`;
    return workspace.execute(
      moveCard("b", `card-${(moves % cards) + 2}`, lap % 2 === 0 ? "doing" : "todo", commandId),
      you,
    );
  };
  const close = async () => {
    await workspace.close();
    scratch.remove();
  };
  return { move, close };
};

const writePath: Bench = {
  name: "write-path",
  run: async () => {
    const scratch = createScratch();
    const bare = openBareLog(`${scratch.folder}/bare.db`);
    const single = openBareLog(`${scratch.folder}/single.db`);
    const board = await openBoard(5_000);
    const times: Record<"bare" | "single" | "weir", number[]> = { bare: [], single: [], weir: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.bare.push(
        await timed(() => {
          for (let move = 0; move < MOVES; move += AT_ONCE) bare.write(AT_ONCE);
        }),
      );
      times.single.push(
        await timed(() => {
          for (let move = 0; move < MOVES / 8; move += 1) single.write(1);
        }),
      );
      times.weir.push(
        await timed(async () => {
          for (let move = 0; move < MOVES; move += AT_ONCE)
            await Promise.all(Array.from({ length: AT_ONCE }, board.move));
        }),
      );
    }
    bare.close();
    single.close();
    await board.close();
    scratch.remove();
    const perSecond = {
      bare: (MOVES / median(times.bare)) * 1_000,
      single: (MOVES / 8 / median(times.single)) * 1_000,
      weir: (MOVES / median(times.weir)) * 1_000,
    };
    const timesSingle = perSecond.weir / perSecond.single;
    return {
      name: "write-path",
      rows: [
        { what: "bare inserts, 64 in a transaction, FULL", value: perSecond.bare, unit: "moves/s" },
        { what: "bare inserts, one in a transaction, FULL", value: perSecond.single, unit: "moves/s" },
        { what: "workspace, 64 commands at once, FULL", value: perSecond.weir, unit: "moves/s" },
        { what: "share of the bare grouped inserts", value: perSecond.weir / perSecond.bare, unit: "" },
      ],
      ratios: [{ what: "against one transaction per move", value: timesSingle, goal: ">= 3", holds: timesSingle >= 3 }],
    };
  },
};

const boardSize: Bench = {
  name: "fold-size",
  run: async () => {
    const boards = { small: await openBoard(500), large: await openBoard(20_000) };
    const times: Record<"small" | "large", number[]> = { small: [], large: [] };
    for (let move = 0; move < 2_000; move += 1) {
      for (const size of move % 2 === 0 ? (["small", "large"] as const) : (["large", "small"] as const)) {
        times[size].push(await timed(boards[size].move));
      }
    }
    await boards.small.close();
    await boards.large.close();
    const [small, large] = [median(times.small.slice(200)), median(times.large.slice(200))];
    return {
      name: "fold-size",
      rows: [
        { what: "one move at 500 cards, p50", value: small * 1_000, unit: "microseconds" },
        { what: "one move at 20,000 cards, p50", value: large * 1_000, unit: "microseconds" },
      ],
      ratios: [{ what: "20,000 against 500 cards", value: large / small, goal: "<= 1.2", holds: large / small <= 1.2 }],
    };
  },
};

export const benches: readonly Bench[] = [writePath, boardSize];
