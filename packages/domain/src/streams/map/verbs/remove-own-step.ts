import { idField } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import type { MapState } from "../map-state.ts";
import { figureOf, predecessorOf, stepOf, withFigure } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const stepRemoved = defineEvent({
  type: "map.step-removed",
  streamKind: "map",
  fields: { stepId: idField, ...ofBoardsField },
  evolve: (map: MapState, { stepId }) =>
    withFigure({ ...map, steps: map.steps.filter((step) => step.stepId !== stepId) }, stepId, {}),
});

/** Steps after it stay where they are. */
export const removeOwnStep = defineVerb({
  type: "map.remove-step",
  needs: "map.change",
  streamKind: "map",
  fields: { stepId: idField },
  events: [stepRemoved],
  refusals: ["not-found"],
  decide: (map: MapState, { stepId }) =>
    stepOf(map, stepId) === undefined ? notFound("step", stepId) : [stepRemoved.fact({ stepId, ...ofBoards(map) })],
  inverse(before: MapState, { stepId }) {
    const step = stepOf(before, stepId);
    if (step === undefined) return undefined;
    const { anchor: _anchor, branch = null, ...told } = step;
    const { nodeId: _nodeId, ...figure } = figureOf(before, stepId) ?? { nodeId: stepId };
    const known = Object.keys(figure).length === 0 ? {} : { figure };
    return { type: "map.add-step", ...told, after: predecessorOf(before.steps, stepId), branch, ...known };
  },
});
