import fc from "fast-check";
import { OFF_BOARD, type FlowEvent } from "../src/flow-event.ts";
import type { Workflow } from "../src/workflow.ts";
import { workflowOf } from "./log-builder.ts";

/** A step of a random history: on which card, what, when (in hours), where to, and which earlier fact it refers to. */
interface Wish {
  readonly card: number;
  readonly what: FlowEvent["type"];
  readonly hour: number;
  readonly minute: number;
  readonly stage: number;
  readonly target: number;
  readonly byHand: boolean;
}

const origin = Date.UTC(2024, 1, 1);
const stageNames = ["Ideas", "Backlog", "Build", "Test", "Ship", "Done", "Archive"];

const zones = ["UTC", "America/New_York", "Asia/Kolkata"] as const;
export const randomWorkflow: fc.Arbitrary<Workflow> = fc
  .record({ zone: fc.constantFrom(...zones), start: fc.constantFrom("Backlog", "Build", "Test") })
  .map(({ zone, start }) =>
    workflowOf(
      "Ideas:queue Backlog:queue Build:active Test:queue Ship:active Done:done Archive:done",
      start,
      "Done",
      zone,
    ),
  );

const moves: readonly FlowEvent["type"][] = [
  "card.moved",
  "card.moved",
  "card.moved",
  "card.moved",
  "card.moved",
  "card.moved",
];
const rest: readonly FlowEvent["type"][] = [
  "card.archived",
  "card.discarded",
  "card.restored",
  "card.blocked",
  "card.unblocked",
  "card.left",
  "card.arrived",
  "card.move-corrected",
  "move.withdrawn",
];
const wish = (kinds: readonly FlowEvent["type"][]): fc.Arbitrary<Wish> =>
  fc.record({
    card: fc.integer({ min: 0, max: 4 }),
    what: fc.constantFrom(...kinds),
    hour: fc.integer({ min: 0, max: 24 * 60 }),
    minute: fc.constantFrom(0, 0, 1, 2, 30),
    stage: fc.integer({ min: 0, max: 7 }),
    target: fc.nat(),
    byHand: fc.boolean(),
  });

/** Facts of every kind on a few cards, arriving in any order of their instants. */
export const randomEvents = randomHistory([...moves, ...rest]);
/** Created and moved only, over the stages of the board. */
export const plainEvents = randomHistory(moves, stageNames.length - 1);

function randomHistory(kinds: readonly FlowEvent["type"][], lastStage = stageNames.length): fc.Arbitrary<FlowEvent[]> {
  return fc.array(wish(kinds), { maxLength: 40, size: "max" }).map((wishes) => {
    const seen = new Map<number, string>();
    return wishes.map((one, index): FlowEvent => {
      const cardId = `card-${one.card}`;
      const stageId = stageNames[Math.min(one.stage, lastStage)] ?? OFF_BOARD;
      const fact = {
        seq: index + 1,
        at: new Date(origin + one.hour * 3_600_000 + one.minute * 60_000).toISOString(),
        actor: { id: "x", kind: one.byHand ? "person" : "import" },
      };
      const from = seen.get(one.card);
      if (from === undefined) {
        seen.set(one.card, stageId);
        return { type: "card.created", cardId, stageId, ...fact };
      }
      const eventSeq = 1 + (one.target % wishes.length);
      switch (one.what) {
        case "card.moved":
          seen.set(one.card, stageId);
          return { type: "card.moved", cardId, fromStageId: from, toStageId: stageId, ...fact };
        case "card.move-corrected":
          return { type: "card.move-corrected", cardId, eventSeq, fromStageId: from, toStageId: stageId, ...fact };
        case "move.withdrawn":
          return { type: "move.withdrawn", cardId, eventSeq, ...fact };
        case "card.arrived":
          return { type: "card.arrived", cardId, stageId, createdAt: new Date(origin).toISOString(), ...fact };
        case "card.left":
          return { type: "card.left", cardId, toBoardId: "other", ...fact };
        case "card.restored":
          return { type: "card.restored", cardId, stageId, ...fact };
        case "card.blocked":
          return { type: "card.blocked", cardId, ...fact };
        case "card.unblocked":
          return { type: "card.unblocked", cardId, ...fact };
        case "card.archived":
          return { type: "card.archived", cardId, ...fact };
        default:
          return { type: "card.discarded", cardId, ...fact };
      }
    });
  });
}
