import fc from "fast-check";
import { expect, test } from "vitest";
import { logOf, workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import type { FlowEvent } from "../flow-event.ts";
import { valueStream } from "../value-stream/value-stream.ts";
import { valueStreamMap } from "./value-stream-map.ts";

const stages = ["Ideas:queue", "Build:active", "Check:queue", "Test:active", "Shelf:queue", "Done:done"];
const names = stages.map((word) => word.split(":")[0] ?? "");
/** The stages each card goes through, and the hours before each move. */
const roads = fc.array(
  fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 90 })), { minLength: 1, maxLength: 9 }),
  { minLength: 1, maxLength: 6 },
);
type Roads = readonly (readonly (readonly [string, number])[])[];

/** The log of these roads; with a gate behind Build, whatever goes on to the right of it is there for no time. */
function logWith(all: Roads, gate: boolean, gateHours = 0) {
  const events: FlowEvent[] = [];
  const fact = (hours: number) => ({
    seq: events.length + 1,
    at: new Date(Date.UTC(2024, 0, 1) + hours * 3_600_000).toISOString(),
    actor: { id: "x", kind: "import" },
  });
  for (const [card, road] of all.entries()) {
    const cardId = `card-${card}`;
    let at: string | null = null;
    let hours = card;
    const move = (toStageId: string): void => {
      if (at === null) events.push({ type: "card.created", cardId, stageId: toStageId, ...fact(hours) });
      else events.push({ type: "card.moved", cardId, fromStageId: at, toStageId, ...fact(hours) });
      at = toStageId;
    };
    for (const [stage, after] of road) {
      if (stage === at) continue;
      hours += after;
      if (gate && at === "Build" && names.indexOf(stage) > names.indexOf("Build")) {
        move("Gate");
        hours += gateHours;
      }
      move(stage);
    }
  }
  return logOf(
    events,
    workflowOf(gate ? stages.toSpliced(2, 0, "Gate:active").join(" ") : stages.join(" "), "Build", "Done"),
  );
}

/** What differs between the map with the gate and the map without it. */
function differences(all: Roads, gateHours = 0): string[] {
  const [without, withGate] = [logWith(all, false), logWith(all, true, gateHours)];
  const [before, after] = [ask(valueStream, without), ask(valueStream, withGate)];
  const found: string[] = [];
  const compare = (what: string, one: unknown, other: unknown): void => {
    if (JSON.stringify(one) !== JSON.stringify(other)) found.push(what);
  };
  compare("totals", after.totals, before.totals);
  compare("tail", after.tail, before.tail);
  compare(
    "steps",
    after.steps.filter(({ stageId }) => stageId !== "Gate"),
    before.steps,
  );
  const [chain, chainWith] = [ask(valueStreamMap, without), ask(valueStreamMap, withGate)];
  compare("step by step", chainWith.totals, chain.totals);
  compare("rolled", chainWith.rolledCompleteAccurate, chain.rolledCompleteAccurate);
  const gone = chainWith.nodes.filter(({ nodeId }) => nodeId !== "Gate");
  compare(
    "passes",
    gone.map(({ passes, perItem }) => [passes, perItem]),
    chain.nodes.map(({ passes, perItem }) => [passes, perItem]),
  );
  return found;
}

test("a step that takes no time changes nothing but that it is there", () => {
  fc.assert(
    fc.property(roads, (all) => {
      expect(differences(all)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("would notice a step that takes an hour", () => {
  const through: Roads = [
    [
      ["Build", 0],
      ["Test", 24],
      ["Done", 24],
    ],
  ];
  expect(differences(through)).toEqual([]);
  expect(differences(through, 1)).toEqual(expect.arrayContaining(["totals", "step by step"]));
});
