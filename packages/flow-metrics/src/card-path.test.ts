import fc from "fast-check";
import { expect, test } from "vitest";
import { logOf } from "../testing/log-builder.ts";
import { queryOf } from "../testing/query.ts";
import { plainEvents, randomEvents, randomWorkflow } from "../testing/random-log.ts";
import { blockedIn } from "./blocked.ts";
import { forEachPath, startOf, visitsToFinish } from "./card-path.ts";
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
