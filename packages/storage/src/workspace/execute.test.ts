import { cardCount, emptyState, evolveAll, toSnapshot, type Command, type DomainEvent } from "@weir/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createBoard,
  createCard,
  createFakes,
  limitStage,
  moveCard,
  start,
  you,
} from "../../testing/board-commands.ts";
import { groupAppends } from "../../testing/grouped-log.ts";
import { boardOf } from "../../testing/open-workspace.ts";
import { createMemoryLog } from "../memory/memory-log.ts";
import { createWorkspace } from "./create-workspace.ts";
import type { Workspace } from "./workspace.ts";

const CARDS = 5;
const LIMIT = 2;

/** What happens in one turn (forward moves only are held by a limit, so there is no stage to come back from): commands sent at once, maybe another writer in between, maybe no room. */
const turn = fc.record({
  moves: fc.array(fc.record({ card: fc.nat(CARDS - 1), to: fc.constantFrom("todo", "doing") }), {
    maxLength: 8,
  }),
  intruder: fc.boolean(),
  full: fc.boolean(),
  /** How long the next turn waits, in turns of the event loop. */
  pause: fc.nat(2),
});

const comment = (seq: number): DomainEvent => ({
  stream: "board:b",
  seq,
  type: "card.commented",
  v: 1,
  at: start,
  recordedAt: start,
  actor: { kind: "person", id: "intruder" },
  commandId: `intruder-${seq}`,
  cardId: "c0",
  commentId: `comment-${seq}`,
  text: "Me too",
});

/** Comments past `decide`, as an import or the demo does. */
const intrude = async (workspace: Workspace): Promise<void> => {
  const { seq } = await boardOf(workspace, "b");
  const events = [comment(seq + 1)];
  const request = { commandId: `intruder-${seq + 1}`, batches: [{ stream: "board:b", expectedSeq: seq, events }] };
  await workspace.appendEvents(request, you).catch(() => {});
};

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test(
  "whatever fails or comes between, answers and log agree, and no limit is passed",
  { timeout: 30_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 12 }), async (turns) => {
        const memory = createMemoryLog();
        let full = false;
        const log = groupAppends(memory, () => full);
        const workspace = createWorkspace({ log, ...createFakes() });
        await workspace.execute(createBoard("b"), you);
        for (let card = 0; card < CARDS; card += 1) await workspace.execute(createCard("b", `c${card}`), you);
        await workspace.execute(limitStage("b", "doing", LIMIT), you);

        const sent: { readonly command: Command; readonly answer: Promise<unknown> }[] = [];
        for (const [index, { moves, intruder, pause, ...disk }] of turns.entries()) {
          full = disk.full;
          moves.forEach(({ card, to }, order) => {
            const command = moveCard("b", `c${card}`, to, `m-${index}-${order}`);
            sent.push({ command, answer: workspace.execute(command, you).catch((error: unknown) => error) });
          });
          if (intruder) void intrude(workspace);
          for (let turnsLeft = pause; turnsLeft > 0; turnsLeft -= 1) await breathe();
        }
        full = false;
        const answers = await Promise.all(
          sent.map(async ({ command, answer }) => ({ command, outcome: await answer })),
        );

        const events = await memory.read("board:b", 0);
        for (const { command, outcome } of answers) {
          const kept = events.filter((event) => event.commandId === command.commandId);
          const said = typeof outcome === "object" && outcome && "results" in outcome ? outcome : { results: [] };
          expect((said.results as { events: DomainEvent[] }[]).flatMap((result) => result.events)).toEqual(kept);
        }
        for (let count = 1; count <= events.length; count += 1) {
          expect(cardCount(evolveAll(emptyState("board:b"), events.slice(0, count)), "doing")).toBeLessThanOrEqual(
            LIMIT,
          );
        }
        await workspace.execute(moveCard("b", "c0", "done", "last"), you);
        const replayed = evolveAll(emptyState("board:b"), await memory.read("board:b", 0));
        expect(toSnapshot(await boardOf(workspace, "b"))).toEqual(toSnapshot(replayed));
      }),
      { numRuns: 150 },
    );
  },
);
