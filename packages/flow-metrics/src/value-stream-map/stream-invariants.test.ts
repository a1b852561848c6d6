import fc from "fast-check";
import { expect, test } from "vitest";
import { logOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import type { FlowEvent } from "../flow-event.ts";
import { createFlowLog, type FlowLog } from "../flow-log.ts";
import { valueStream } from "../value-stream/value-stream.ts";
import { valueStreamHandoffs } from "../value-stream-handoffs/value-stream-handoffs.ts";
import { waste } from "../waste/waste.ts";
import { valueStreamMap } from "./value-stream-map.ts";

const answers = (log: FlowLog): unknown => [
  ask(valueStream, log, { params: { handoffs: "all" } }),
  ask(valueStreamMap, log),
  ask(valueStreamHandoffs, log, { params: { people: "on" } }),
  ask(waste, log),
];
const actors = ["dev", "qa", "ops"].map((group, index) => ({ id: `p${index % 2}`, group, kind: "import" }));
const histories = fc.record({
  events: fc
    .tuple(randomEvents, fc.array(fc.constantFrom(...actors), { minLength: 40, maxLength: 40 }))
    .map(([events, by]) => events.map((event, index): FlowEvent => ({ ...event, actor: by[index] ?? { id: "x" } }))),
  workflow: randomWorkflow,
});

test("7: the order in which facts are stored changes nothing", { timeout: 60_000 }, () => {
  const shuffled = histories.chain(({ events, workflow }) =>
    fc.record({
      events: fc.constant(events),
      workflow: fc.constant(workflow),
      other: fc.shuffledSubarray(events, { minLength: events.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ events, workflow, other }) => {
      expect(answers(logOf(other, workflow))).toEqual(answers(logOf(events, workflow)));
    }),
    { numRuns: 1000 },
  );
});

test("8: reading in between changes nothing, wherever the facts are split", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(histories, fc.nat(40), ({ events, workflow }, split) => {
      const log = createFlowLog(workflow);
      events.forEach((event, index) => {
        log.append(event);
        if (index === split) answers(log);
      });
      expect(answers(log)).toEqual(answers(logOf(events, workflow)));
    }),
    { numRuns: 1000 },
  );
});
