import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyState, evolveAll } from "../evolve.ts";
import { cardOf, cardsIn } from "../streams/board/cards.ts";
import type { DomainEvent } from "../verbs.ts";
import { advanceDemo, demoClock } from "./advance-demo.ts";
import { generateDemo } from "./generate-demo.ts";
import type { DemoBoard } from "./generate-demo.ts";

const early = "2026-03-04T10:30:00.000Z";
const fourWeeks = 28 * 86_400_000;
const after = (ms: number): string => new Date(Date.parse(early) + ms).toISOString();
const from = "2025-09-01T06:30:00.000Z";
const boardOf = (boards: readonly DemoBoard[], boardId: string): DemoBoard => {
  const board = boards.find((each) => each.boardId === boardId);
  if (board === undefined) throw new Error(`no demo board ${boardId}`);
  return board;
};

/** Somebody does something after the demo's last event. */
function touched(board: DemoBoard, fact: object): DemoBoard {
  const envelope = { stream: board.stream, seq: board.events.length + 1, v: 1, at: early, recordedAt: early };
  const event = {
    ...envelope,
    actor: { kind: "person", id: "you" },
    commandId: `by-hand-${board.events.length}`,
    ...fact,
  } as DomainEvent;
  return { ...board, events: [...board.events, event] };
}

function advanced(board: DemoBoard, to: string): DemoBoard {
  const [news] = advanceDemo({ boards: [board], to }).boards;
  if (news === undefined) throw new Error("the board was left out");
  return { ...board, events: [...board.events, ...news.events] };
}

describe("advanceDemo", { timeout: 60_000 }, () => {
  it("goes on exactly as if the demo had been generated up to the later instant, in one step or several", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 60 * 24 }), (seed, hours) => {
        const between = after(hours * 3_600_000);
        const later = after(70 * 86_400_000);
        const whole = generateDemo({ seed, asOf: later, from });
        for (const board of generateDemo({ seed, asOf: early, from }).boards)
          expect(advanced(advanced(board, between), later).events).toEqual(boardOf(whole.boards, board.boardId).events);
      }),
      { numRuns: 4, seed: 3 },
    );
  });

  it("reads the demo's clock off its own events", () => {
    const { boards } = generateDemo({ seed: 1, asOf: early });
    const clock = demoClock(boards) ?? "";
    expect(clock < early && clock > after(-86_400_000)).toBe(true);
    expect(
      demoClock(boards.map((board) => touched(board, { type: "board.renamed", name: "Ours", at: after(0) }))),
    ).toBe(clock);
    expect(demoClock([])).toBeUndefined();
  });

  it("leaves a card alone that somebody moved, and continues the others", () => {
    const board = boardOf(generateDemo({ seed: 5, asOf: early }).boards, "demo-checkout");
    const state = evolveAll(emptyState(board.stream), board.events);
    const card = cardsIn(state, "build")[0];
    const move = { type: "card.moved", cardId: card?.cardId, fromStageId: "build", toStageId: "ready", rank: "a0" };
    const once = advanced(touched(board, move), after(fourWeeks));
    const twice = advanced(once, after(2 * fourWeeks));
    const end = evolveAll(emptyState(board.stream), twice.events);
    expect(cardOf(end, card?.cardId ?? "")?.stageId).toBe("ready");
    expect(twice.events.length).toBeGreaterThan(board.events.length + 300);
    expect(twice.events.map(({ seq }) => seq)).toEqual(twice.events.map((_, index) => index + 1));
  });

  it("goes on with a card that somebody only wrote on", () => {
    const board = boardOf(generateDemo({ seed: 5, asOf: early }).boards, "demo-checkout");
    const card = cardsIn(evolveAll(emptyState(board.stream), board.events), "build")[0];
    const said = touched(board, { type: "card.commented", cardId: card?.cardId, commentId: "c-1", text: "Nice" });
    const end = evolveAll(emptyState(board.stream), advanced(said, after(fourWeeks)).events);
    expect(cardOf(end, card?.cardId ?? "")?.stageId).not.toBe("build");
  });

  it("moves no card into a stage that people removed", () => {
    const board = boardOf(generateDemo({ seed: 5, asOf: early }).boards, "demo-checkout");
    const later = advanced(
      touched(board, { type: "stage.removed", stageId: "review", intoStageId: "test" }),
      after(fourWeeks),
    );
    const news = later.events.slice(board.events.length + 1);
    expect(news.length).toBeGreaterThan(20);
    expect(news.filter((event) => event.type === "card.moved" && event.toStageId === "review")).toEqual([]);
  });

  it("leaves out archived boards and boards that are no demo's", () => {
    const [board] = generateDemo({ seed: 5, asOf: early }).boards;
    if (board === undefined) throw new Error("no boards");
    const foreign = { ...board, events: board.events.map((event) => ({ ...event, commandId: "mine" })) };
    expect(
      advanceDemo({ boards: [touched(board, { type: "board.archived" }), foreign], to: after(fourWeeks) }).boards,
    ).toEqual([]);
  });
});
