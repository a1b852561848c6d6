import fc from "fast-check";
import { expect, test } from "vitest";
import { LogBuilder, logOf, ms } from "../testing/log-builder.ts";
import { queryOf } from "../testing/query.ts";
import { plainEvents, randomEvents, randomWorkflow } from "../testing/random-log.ts";
import { blockedIn } from "./blocked.ts";
import { forEachPath, startOf, visitsToFinish, wasInProgress, type CardPath } from "./card-path.ts";
import type { FlowEvent } from "./flow-event.ts";
import { finishOf, journeysOf } from "./population.ts";

test("a path tells what the journey tells, at any instant, slips read or not", { timeout: 60_000 }, () => {
  const asked = fc.record({
    events: fc.oneof(randomEvents, plainEvents),
    workflow: randomWorkflow,
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    slips: fc.constantFrom("ignore", "count"),
  });
  fc.assert(
    fc.property(asked, ({ events, workflow, cut, slips }) => {
      const log = logOf(events, workflow);
      const asOf = log.startsAt() + Math.floor((log.asOf() - log.startsAt()) * cut);
      const told: unknown[] = [];
      forEachPath(log, { asOf, slips }, (path) => {
        told.push({
          cardId: path.cardId,
          cardType: path.cardType,
          createdAt: path.createdAt,
          startedAt: startOf(log, path),
          finishes: [visitsToFinish(log, path, "last"), visitsToFinish(log, path, "first")],
          visits: path.slots.slice(0, path.visits).map((slot, index) => [log.stages.id(slot), path.enteredAt[index]]),
          blocked: Array.from({ length: path.blockages }, (_, index) => [
            path.blockedFrom[index],
            Math.min(asOf, path.blockedTo[index] ?? 0),
          ]).filter(([from = 0, to = 0]) => from < to),
        });
      });
      const journeys = journeysOf(queryOf(log, { asOf, slips })).filter(({ visits }) => visits.length > 0);
      expect(told).toEqual(
        journeys.map((journey) => ({
          cardId: journey.cardId,
          cardType: journey.cardType,
          createdAt: journey.createdAt,
          startedAt: journey.startedAt ?? Number.POSITIVE_INFINITY,
          finishes: (["last", "first"] as const).map((finish) => finishOf(log, journey, finish)?.visitsToFinish ?? -1),
          visits: journey.visits.map(({ stageId, enteredAt }) => [stageId, enteredAt]),
          blocked: blockedIn(journey.blockages, 0, asOf)
            .filter(([from, to]) => from < to)
            .map((part) => [...part]),
        })),
      );
    }),
    { numRuns: 300 },
  );
});

const cardsSeen = (events: readonly FlowEvent[], isAsked?: Uint8Array): string[] => {
  const seen: string[] = [];
  const see = ({ cardId }: CardPath): unknown => seen.push(cardId);
  forEachPath(logOf(events), { asOf: ms("9"), slips: "ignore" }, see, isAsked === undefined ? {} : { isAsked });
  return seen;
};
test("only the cards asked for are shown", () => {
  const { events } = new LogBuilder().card("A", "Backlog", "1").card("B", "Backlog", "1").card("C", "Backlog", "1");
  expect(cardsSeen(events)).toEqual(["A", "B", "C"]);
  expect(cardsSeen(events, Uint8Array.of(1, 0, 1))).toEqual(["A", "C"]);
});
test("who is finished twice and was nowhere in between was never in progress", () => {
  const inProgress = (builder: LogBuilder): boolean[] => {
    const found: boolean[] = [];
    const log = builder.log();
    forEachPath(log, { asOf: ms("9"), slips: "ignore" }, (path) => {
      found.push(wasInProgress(log, path, visitsToFinish(log, path, "last")));
    });
    return found;
  };
  const leaps = (): LogBuilder => new LogBuilder().card("A", "Backlog", "1").to("Done", "2").to("Backlog", "3");
  expect(inProgress(leaps().to("Done", "4"))).toEqual([false]);
  expect(inProgress(leaps().to("Review", "4").to("Done", "5"))).toEqual([true]);
});
