import { ProblemError, problemOf } from "@weir/contract";
import { emptyState, type BoardState } from "@weir/domain";
import { expect, test } from "vitest";
import { openFiguresSession, type FiguresWorld } from "./figures-session.ts";

/** A world in which time passes when it is told to. */
function played() {
  const timers = new Set<() => void>();
  let asked = 0;
  const world = {
    seq: 5,
    seen: true,
    failure: undefined as Error | undefined,
    asked: () => asked,
    pass: async (): Promise<void> => {
      const due = Array.from(timers);
      timers.clear();
      for (const run of due) run();
      await settled();
    },
  };
  const load: FiguresWorld["load"] = async () => {
    asked += 1;
    if (world.failure !== undefined) throw world.failure;
    const board = { ...(emptyState("board:b") as BoardState), seq: world.seq };
    return { board, changedAt: `2026-03-0${world.seq}` };
  };
  const later: FiguresWorld["later"] = (run) => {
    timers.add(run);
    return () => void timers.delete(run);
  };
  return { world, session: openFiguresSession({ load, later, isSeen: () => world.seen }) };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test("the frame of a board is looked at now and then, while somebody looks at it", async () => {
  const { world, session } = played();
  await settled();
  const first = session.store.getState();
  expect(first).toMatchObject({ phase: "ready", frame: { changedAt: "2026-03-05" }, still: true });
  await world.pass();
  // Nothing happened: nothing is drawn again.
  expect(session.store.getState().board).toBe(first.board);
  world.seq = 6;
  await world.pass();
  expect(session.store.getState()).toMatchObject({ board: { seq: 6 }, frame: { changedAt: "2026-03-06" } });
  world.seen = false;
  const asked = world.asked();
  await world.pass();
  expect(world.asked()).toBe(asked);
  session.close();
  await world.pass();
  expect(world.asked()).toBe(asked);
});

test("who is away comes back; what may not be seen any more is gone, and not asked for again", async () => {
  const { world, session } = played();
  await settled();
  world.failure = new TypeError("no network");
  await world.pass();
  expect(session.store.getState()).toMatchObject({ phase: "ready", connection: "offline" });
  world.failure = undefined;
  await world.pass();
  expect(session.store.getState().connection).toBe("live");
  world.failure = new ProblemError(problemOf("not-found"));
  await world.pass();
  expect(session.store.getState().phase).toBe("gone");
  const asked = world.asked();
  await world.pass();
  expect(world.asked()).toBe(asked);
});
