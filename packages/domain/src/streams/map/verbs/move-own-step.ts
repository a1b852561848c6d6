import { idField } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { anchorField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { missingNode, placed, predecessorOf, stepOf } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const stepMoved = defineEvent({
  type: "map.step-moved",
  streamKind: "map",
  fields: { stepId: idField, after: anchorField, ...ofBoardsField },
  evolve(map: MapState, { stepId, after }) {
    const step = stepOf(map, stepId);
    if (step === undefined) return map;
    const { anchor: _anchor, ...moved } = step;
    return { ...map, steps: placed(map.steps, moved, after) };
  },
});

export const moveOwnStep = defineVerb({
  type: "map.move-step",
  needs: "map.change",
  streamKind: "map",
  fields: { stepId: idField, after: anchorField },
  events: [stepMoved],
  refusals: ["not-found"],
  decide(map: MapState, { stepId, after }) {
    if (stepOf(map, stepId) === undefined) return notFound("step", stepId);
    const missing = missingNode(map, after);
    if (missing !== undefined) return missing;
    const isThere = after === stepId || after === predecessorOf(map.steps, stepId);
    return isThere ? [] : [stepMoved.fact({ stepId, after, ...ofBoards(map) })];
  },
  inverse: (before: MapState, { stepId }) => ({
    type: "map.move-step",
    stepId,
    after: predecessorOf(before.steps, stepId),
  }),
});
