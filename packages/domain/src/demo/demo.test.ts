import { createFlowLog, defaultConventions, flowCounts, flowEventTypes } from "@weir/flow-metrics";
import type { FlowEvent } from "@weir/flow-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyState, evolveAll } from "../evolve.ts";
import { parseEvent } from "../parse-event.ts";
import { isOnBoard } from "../streams/board/card.ts";
import { allCards, cardCount } from "../streams/board/cards.ts";
import { sameScope } from "../streams/board/limits/limits.ts";
import { workflowOf } from "../streams/board/workflow-of.ts";
import type { DomainEvent } from "../verbs.ts";
import { generateDemo } from "./generate-demo.ts";
import type { DemoBoard } from "./generate-demo.ts";

const asOf = "2026-03-04T10:30:00.000Z";
const seeds = fc.integer({ min: 0, max: 4_294_967_295 });
const few = { numRuns: 5, seed: 7 };

const boardOf = (seed: number, boardId: string): DemoBoard => {
  const board = generateDemo({ seed, asOf }).boards.find((each) => each.boardId === boardId);
  if (board === undefined) throw new Error(`no demo board ${boardId}`);
  return board;
};
const foldOf = ({ stream, events }: DemoBoard) => evolveAll(emptyState(stream), events);

const isFlowEvent = (event: DomainEvent): event is Extract<DomainEvent, FlowEvent> => flowEventTypes.has(event.type);

/** Mean cards in a stage between two instants. */
function meanHere(events: readonly DomainEvent[], stageId: string, from: string, to: string): number {
  let [area, count, since] = [0, 0, Date.parse(from)];
  for (const event of events) {
    const at = Math.min(Date.parse(to), Math.max(Date.parse(from), Date.parse(event.at)));
    area += count * (at - since);
    since = at;
    if (event.type === "card.moved")
      count += Number(event.toStageId === stageId) - Number(event.fromStageId === stageId);
  }
  return (area + count * (Date.parse(to) - since)) / (Date.parse(to) - Date.parse(from));
}

describe("generateDemo", { timeout: 60_000 }, () => {
  it("is the same for the same seed, another for another", () => {
    expect(generateDemo({ seed: 1, asOf })).toEqual(generateDemo({ seed: 1, asOf }));
    expect(generateDemo({ seed: 2, asOf })).not.toEqual(generateDemo({ seed: 1, asOf }));
  });

  it("writes ordinary events: valid, contiguous, in order, marked as a demo's, and foldable", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const board of generateDemo({ seed, asOf }).boards) {
          const state = foldOf(board);
          expect(state).toMatchObject({ exists: true, demo: true, boardId: board.boardId, seq: board.events.length });
          let previous = "";
          for (const [index, event] of board.events.entries()) {
            const { seq, type, at, recordedAt, actor } = event;
            const read = parseEvent(JSON.parse(JSON.stringify(event)));
            if (Array.isArray(read)) throw new Error(`${type}: ${JSON.stringify(read)}`);
            expect({ seq, recordedAt, kind: actor.kind }).toEqual({ seq: index + 1, recordedAt: at, kind: "demo" });
            if (at < previous || at >= asOf) throw new Error(`${type} happens at ${at}, after ${previous}`);
            previous = at;
          }
        }
      }),
      few,
    );
  });

  it("moves only cards that are on the board, from where they are", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { events } of generateDemo({ seed, asOf }).boards) {
          const where = new Map<string, string>();
          for (const event of events) {
            if (event.type === "card.created") where.set(event.cardId, event.stageId);
            else if ("cardId" in event && event.type !== "card.commented" && !where.has(event.cardId))
              throw new Error(`${event.type} of ${event.cardId}, which is off the board`);
            if (event.type === "card.moved") {
              if (where.get(event.cardId) !== event.fromStageId)
                throw new Error(`${event.cardId} was not in ${event.fromStageId}`);
              where.set(event.cardId, event.toStageId);
            }
            if (event.type === "card.archived" || event.type === "card.discarded") where.delete(event.cardId);
          }
        }
      }),
      few,
    );
  });

  it("shows boards one can look at: no stage over 25 cards, titles that differ, enough of everything", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const board of generateDemo({ seed, asOf }).boards) {
          const state = foldOf(board);
          for (const { stageId } of state.stages) expect(cardCount(state, stageId)).toBeLessThanOrEqual(25);
          const cards = [...allCards(state)];
          expect(new Set(cards.map(({ title }) => title)).size).toBe(cards.length);
          const live = cards.filter(isOnBoard);
          expect(live.length).toBeGreaterThanOrEqual(10);
          expect(board.events.length).toBeLessThan(5_000);
        }
        const types = new Set(boardOf(seed, "demo-checkout").events.map(({ type }) => type));
        for (const type of [
          "card.commented",
          "card.blocked",
          "card.unblocked",
          "card.check-item-set",
          "card.assigned",
          "card.discarded",
          "card.archived",
          "wip-limit.set",
        ])
          expect(types).toContain(type);
      }),
      few,
    );
  });

  it("finishes more than 150 cards a team, returns some and rests at weekends", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const weekday = new Intl.DateTimeFormat("en", { timeZone: "Europe/Copenhagen", weekday: "short" });
        for (const boardId of ["demo-checkout", "demo-search"]) {
          const board = boardOf(seed, boardId);
          const log = createFlowLog(workflowOf(foldOf(board)));
          for (const event of board.events) if (isFlowEvent(event)) log.append(event);
          const counts = flowCounts({ log, conventions: defaultConventions, asOf: log.asOf() });
          expect(counts.finished).toBeGreaterThan(150);
          expect(counts.itemsMovedBackward).toBeGreaterThan(15);
          expect(counts.unfinished).toBeLessThan(60);
          const weekend = board.events.filter(({ at }) => ["Sat", "Sun"].includes(weekday.format(Date.parse(at))));
          expect(weekend).toHaveLength(0);
        }
      }),
      few,
    );
  });

  it("sets a limit whose effect one can see: at least a third less work in the stage afterwards", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { events } = boardOf(seed, "demo-checkout");
        const ofBuild = { kind: "stage", stageId: "build" } as const;
        const change =
          events.find((event) => event.type === "wip-limit.set" && sameScope(event.scope, ofBuild))?.at ?? "";
        const weeks = (count: number): string => new Date(Date.parse(change) + count * 7 * 86_400_000).toISOString();
        const before = meanHere(events, "build", weeks(-12), change);
        const after = meanHere(events, "build", weeks(3), asOf);
        expect(after).toBeLessThan((before * 2) / 3);
      }),
      few,
    );
  });
});
