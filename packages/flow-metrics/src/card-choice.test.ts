import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LogBuilder, logOf } from "../testing/log-builder.ts";
import { randomEvents, randomWorkflow } from "../testing/random-log.ts";
import { answerMetric } from "./answer.ts";
import type { FlowEvent } from "./flow-event.ts";
import type { FlowLog } from "./flow-log.ts";
import { metrics } from "./metrics.ts";

const cardIds = [0, 1, 2, 3, 4].map((card) => `card-${card}`);
const origin = Date.UTC(2024, 1, 1);

/** What random histories lack: receivers' answers, types, limits, people of teams, stages that went. */
const besides = fc.array(
  fc.record({
    what: fc.constantFrom("pull.answered", "card.edited", "wip-limit.set", "stage.removed", "card.worked"),
    cardId: fc.constantFrom(...cardIds),
    hour: fc.integer({ min: 0, max: 24 * 60 }),
    target: fc.integer({ min: 1, max: 40 }),
    who: fc.constantFrom("ann", "bo"),
  }),
  { maxLength: 8 },
);

const withBesides = fc.tuple(randomEvents, besides).map(([events, more]): FlowEvent[] => {
  const through = events.map((event) =>
    event.type === "card.moved" && event.seq % 5 === 0 ? { ...event, toStageId: "Gone" } : event,
  );
  const known = new Set(events.flatMap((event) => ("cardId" in event ? [event.cardId] : [])));
  const added = more
    .filter(({ cardId }) => known.has(cardId))
    .map(({ what, cardId, hour, target, who }, index): FlowEvent => {
      const fact = {
        seq: events.length + index + 1,
        at: new Date(origin + hour * 3_600_000).toISOString(),
        actor: { id: who, kind: "person" as const, group: `team of ${who}` },
      };
      if (what === "pull.answered") return { type: what, cardId, eventSeq: target, answer: "clarified", ...fact };
      if (what === "card.edited") return { type: what, cardId, changes: { cardType: "bug" }, ...fact };
      if (what === "card.worked") return { type: what, cardId, ...fact };
      if (what === "stage.removed") return { type: what, stageId: "Gone", intoStageId: "Build", ...fact };
      return { type: what, scope: { kind: "stage", stageId: "Build" }, max: 2, policy: "warn", ...fact } as FlowEvent;
    });
  return [...through, ...added];
});

/** Every metric of a log, or what is wrong with asking it. */
function outcomes(log: FlowLog, ask: (log: FlowLog, metric: string) => unknown): Record<string, unknown> {
  const asked = metrics.filter(({ ofEveryCard }) => ofEveryCard !== true);
  return Object.fromEntries(
    asked.map(({ id }) => {
      try {
        return [id, ask(log, id)];
      } catch (error) {
        return [id, String(error)];
      }
    }),
  );
}

const isOf =
  (ids: ReadonlySet<string>) =>
  (event: FlowEvent): boolean =>
    "cardId" in event ? ids.has(event.cardId) : event.type === "stage.removed";

describe("a choice of cards", () => {
  test("is answered by every metric as by the log of those cards alone", () => {
    fc.assert(
      fc.property(withBesides, randomWorkflow, fc.subarray(cardIds), (events, workflow, chosen) => {
        const log = logOf(events, workflow);
        const ids = new Set(chosen);
        const alone = logOf(events.filter(isOf(ids)), workflow);
        const params = { "as-of": new Date(log.asOf()).toISOString() };
        const choice = { filter: "some", cardIds: ids, of: cardIds.length };
        const some = outcomes(log, (whole, metric) => {
          const { cards, params: asked, ...answer } = answerMetric(whole, metric, params, () => choice);
          expect(cards).toEqual({ met: ids.size, of: cardIds.length });
          return { ...answer, params: { ...asked, filter: undefined } };
        });
        expect(some).toEqual(
          outcomes(alone, (whole, metric) => {
            const answer = answerMetric(whole, metric, params);
            return { ...answer, params: { ...answer.params, filter: undefined } };
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  test("is made anew when its log grew, and not for every figure of a page", () => {
    const builder = new LogBuilder().card("a", "Progress", "1").card("b", "Progress", "1");
    const log = logOf(builder.events, builder.workflow);
    const choice = { filter: "a", cardIds: new Set(["a"]), of: 2 };
    const { only } = log;
    let made = 0;
    log.only = (keeps) => (made++, only.call(log, keeps));
    const wip = () => answerMetric(log, "wip", { "as-of": "2024-02-01T00:00:00Z" }, () => choice).result.now.board;
    expect([wip(), wip(), made]).toEqual([1, 1, 1]);
    log.append({
      type: "card.archived",
      cardId: "a",
      seq: builder.lastSeq + 1,
      at: "2024-01-02T00:00:00Z",
      actor: { id: "x" },
    });
    expect([wip(), wip(), made]).toEqual([0, 0, 2]);
  });

  test("is told nothing more: it is made anew", () => {
    const { events } = new LogBuilder().card("a", "Progress", "1");
    const some = logOf(events).only(() => true);
    expect(() => events.forEach((event) => some.append(event))).toThrow("whole log");
  });

  test("is not asked of metrics that judge by limits", () => {
    const log = logOf(new LogBuilder().card("a", "Backlog", "1").events);
    const choice = { filter: "label:web", cardIds: new Set(["a"]), of: 1 };
    expect(() => answerMetric(log, "wip-limit", {}, () => choice)).toThrow("filter");
  });
});
