import fc from "fast-check";
import { expect, test } from "vitest";
import { logOf } from "../testing/log-builder.ts";
import { queryOf } from "../testing/query.ts";
import { randomEvents, randomWorkflow } from "../testing/random-log.ts";
import { itemEnd } from "./flow-fold.ts";
import { cardTypeOf, cycleStartOf, isTransferred, itemSpans } from "./item-spans.ts";
import { endOf, finishOf, journeysOf } from "./population.ts";
import { forEachStay } from "./stays.ts";

const origin = Date.UTC(2024, 1, 1);
const hours = fc.integer({ min: 0, max: 70 * 24 });

test("items read from the fold are those of the journeys, at any instant and by either finish", () => {
  fc.assert(
    fc.property(
      randomEvents,
      randomWorkflow,
      hours,
      fc.constantFrom("last", "first"),
      (events, workflow, hour, finish) => {
        const log = logOf(events, workflow);
        const query = queryOf(log, { asOf: origin + hour * 3_600_000, finish, noObservedStart: "created" });
        const spans = itemSpans(query);
        const read = Array.from({ length: spans.count }, (_, row) => ({
          cardId: log.cardIds[spans.card[row] ?? -1],
          cardType: cardTypeOf(query, spans.card[row] ?? -1),
          startedAt: spans.at[row],
          endedAt: spans.endedAt[row],
          finished: spans.end[row] === itemEnd.finished,
          transferred: spans.end[row] === itemEnd.gone && isTransferred(query, spans.card[row] ?? -1),
          cycleStart: spans.end[row] === itemEnd.finished ? cycleStartOf(query, spans, row) : null,
        }));
        const told = journeysOf(query).flatMap((journey) => {
          if (journey.startedAt === null) return [];
          const item = finishOf(log, journey, finish);
          return {
            cardId: journey.cardId,
            cardType: journey.cardType,
            startedAt: journey.startedAt,
            endedAt: endOf(log, journey, finish),
            finished: item !== null,
            transferred: item === null && journey.departure?.kind === "transferred",
            cycleStart: item === null ? null : item.observed ? journey.startedAt : journey.createdAt,
          };
        });
        expect(read).toEqual(told);
      },
    ),
    { numRuns: 1000 },
  );
});

test("stays read from the rows are the visits of the journeys", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, hours, (events, workflow, hour) => {
      const log = logOf(events, workflow);
      const query = queryOf(log, { asOf: origin + hour * 3_600_000 });
      const read: string[] = [];
      forEachStay(query, (slot, from, to, card) =>
        read.push([log.cardIds[card], log.stages.id(slot), from, to].join(" ")),
      );
      const told = journeysOf(query).flatMap(({ cardId, visits }) =>
        visits.map(({ stageId, enteredAt, leftAt }) => [cardId, stageId, enteredAt, leftAt ?? "Infinity"].join(" ")),
      );
      expect(read.sort()).toEqual(told.sort());
    }),
    { numRuns: 1000 },
  );
});
