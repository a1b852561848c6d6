import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerMetric } from "../../src/answer.ts";
import type { FlowEvent } from "../../src/flow-event.ts";
import { createFlowLog, type FlowLog } from "../../src/flow-log.ts";
import type { MetricId } from "../../src/metric.ts";
import { metrics } from "../../src/metrics.ts";
import { LogBuilder } from "../log-builder.ts";
import { randomHistory } from "../oracle/random-history.ts";
import { deepRuns, patient } from "../oracle/runs.ts";
import { errorOf, typedErrors, unsound } from "./unsound.ts";

/** Fields of a fact as a broken source may give them. */
const broken: readonly (readonly [field: string, value: unknown])[] = [
  ...["NaN", "", "yesterday", "9999-12-31T00:00:00.000Z", undefined, null, 12].map((at) => ["at", at] as const),
  ...["2021-01-01T00:00:00.000Z", "2027-12-31T00:00:00.000Z", "2024-02-30T25:00:00Z"].map((at) => ["at", at] as const),
  ...[Number.NaN, -1, 0.5, 1, 2 ** 40, undefined, "7"].map((seq) => ["seq", seq] as const),
  ...["", "__proto__", undefined, null, 7].map((cardId) => ["cardId", cardId] as const),
  ...["stageId", "toStageId", "fromStageId", "intoStageId"].flatMap((field) =>
    ["Limbo", "", undefined, null].map((stageId) => [field, stageId] as const),
  ),
  ...[9999, Number.NaN, undefined, -1].map((seq) => ["eventSeq", seq] as const),
  ...["NaN", "2027-01-01T00:00:00.000Z", undefined].map((at) => ["createdAt", at] as const),
  ...["card.exploded", undefined].map((type) => ["type", type] as const),
  ...[undefined, null, {}, { kind: "moon" }].map((scope) => ["scope", scope] as const),
  ...[-1, 0, Number.NaN, Number.POSITIVE_INFINITY, "3"].map((max) => ["max", max] as const),
  ...[undefined, null, {}, { cardType: 5 }].map((edited) => ["changes", edited] as const),
  ...[null, {}].map((actor) => ["actor", actor] as const),
  ["reason", 5],
  ["cardType", 5],
];
/** Of facts that a source may break, some are broken, some told again, and all in an order of their own. */
const brokenFacts = fc
  .tuple(
    randomHistory,
    fc.array(fc.tuple(fc.nat({ max: 69 }), fc.constantFrom(...broken)), { minLength: 1, maxLength: 5 }),
  )
  .chain(([history, changes]) => {
    const facts = history.events.map((event, index) => {
      const own = changes.filter(
        ([at, [field]]) => at % history.events.length === index && (field in event || field === "actor"),
      );
      return { ...event, ...Object.fromEntries(own.map(([, change]) => change)) };
    });
    return fc
      .shuffledSubarray([...facts, ...facts.slice(0, 3)], { minLength: facts.length })
      .map((events) => ({ workflow: history.workflow, events }));
  });
/** Some metrics of the registry: over the runs, all of them. */
const someMetrics = fc.subarray(
  metrics.map((metric) => metric.id),
  { minLength: 5, maxLength: 5 },
);
const answersOf = (log: FlowLog, ids: readonly MetricId[]): unknown[] =>
  ids.map((id) => {
    const { result, explain, dataQuality } = answerMetric(log, id, id === "forecast-when" ? { items: "3" } : {});
    return { id, result, explain, dataQuality };
  });

test(
  "broken facts are refused by name or read as flagged: no answer breaks, and nothing of a refused fact is kept",
  patient,
  () => {
    fc.assert(
      fc.property(brokenFacts, someMetrics, ({ workflow, events }, ids) => {
        const [log, clean] = [createFlowLog(workflow), createFlowLog(workflow)];
        const errors = events.map((event) => errorOf(() => log.append(event)));
        expect(errors.filter((error) => error !== null && !typedErrors.includes(error.name))).toEqual([]);
        events.filter((_, index) => errors[index] === null).forEach((event) => clean.append(event));
        const answers = answersOf(log, ids);
        expect(unsound(answers)).toBeNull();
        expect(answers).toEqual(answersOf(clean, ids));
      }),
      { numRuns: deepRuns(200) },
    );
  },
);

describe("a broken fact is refused with its place, the value and what was expected", () => {
  const fact = { seq: 9, at: "2024-01-05T10:00:00.000Z" };
  const refused: readonly (readonly [place: string, event: object])[] = [
    ["event 9.at", { ...fact, type: "card.blocked", cardId: "A", at: "NaN" }],
    ["event 9.at", { ...fact, type: "card.blocked", cardId: "A", at: "9999-01-01T00:00:00.000Z" }],
    ["event 9.type", { ...fact, type: "card.exploded", cardId: "A" }],
    ["event 9.cardId", { ...fact, type: "card.blocked" }],
    ["event 9.cardId", { ...fact, type: "card.blocked", cardId: "" }],
    ["event 9.toStageId", { ...fact, type: "card.moved", cardId: "A" }],
    ["event 9.eventSeq", { ...fact, type: "move.withdrawn", cardId: "A", eventSeq: Number.NaN }],
    ["event 9.changes", { ...fact, type: "card.edited", cardId: "A" }],
    ["event 9.createdAt", { ...fact, type: "card.arrived", cardId: "A", stageId: "Ready", createdAt: "soon" }],
    ["event 9.max", { ...fact, type: "wip-limit.set", scope: { kind: "stage", stageId: "Ready" }, max: Number.NaN }],
    ["event 9.scope.kind", { ...fact, type: "wip-limit.cleared" }],
    ["event 9.scope.stageId", { ...fact, type: "wip-limit.cleared", scope: { kind: "stage" } }],
    ["event 9.actor.id", { ...fact, type: "card.blocked", cardId: "A", actor: {} }],
    ["event 4294967296.seq", { ...fact, type: "card.blocked", cardId: "A", seq: 2 ** 32 }],
  ];
  test.each(refused)("%s: %j", (place, event) => {
    const log = new LogBuilder().card("B", "Ready", "2").log();
    expect(() => log.append(event as FlowEvent)).toThrow(expect.objectContaining({ name: "FlowInputError", place }));
    expect([log.eventCount, log.cardIds]).toEqual([1, ["B"]]);
  });
});

test("a stage removed into one that is not there leaves its cards where they are, flagged", () => {
  const { workflow } = new LogBuilder();
  const gone = {
    stageId: "Old",
    name: "Old",
    kind: "active" as const,
    mergedInto: "Review",
    removedAt: "2024-01-04T00:00:00.000Z",
  };
  const log = new LogBuilder({ ...workflow, removedStages: [gone] })
    .card("A", "Old", "2")
    .stageRemoved("Old", "Limbo", "4")
    .log();
  const { result, dataQuality } = answerMetric(log, "work-item-age", {});
  expect(result.items).toMatchObject([{ cardId: "A", stageId: "Old" }]);
  expect(dataQuality.map(({ code }) => code)).toContain("unknown-stage");
});

test("dates three centuries apart are answered soundly, and those ahead of all others are flagged", patient, () => {
  const log = new LogBuilder()
    .card("A", "Ready", "1900-01-01")
    .to("Progress", "1900-01-02")
    .card("B", "Ready", "2")
    .log();
  for (let card = 0; card < 200; card++)
    log.append({
      type: "card.created",
      cardId: `c${card}`,
      stageId: "Ready",
      seq: 100 + card,
      at: "2024-01-05T10:00:00.000Z",
    });
  log.append({ type: "card.blocked", cardId: "B", seq: 900, at: "2199-12-31T00:00:00.000Z" });
  const answers = ["cycle-time", "wip-limit", "cumulative-flow", "value-stream", "littles-law"].map((id) =>
    answerMetric(log, id, {}),
  );
  expect(unsound(answers)).toBeNull();
  for (const { dataQuality } of answers)
    expect(dataQuality).toContainEqual(expect.objectContaining({ code: "far-ahead", count: 1, examples: ["B"] }));
});
