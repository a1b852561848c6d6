import { idField } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { anchorField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { missingNode, stepOf } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const stepLinked = defineEvent({
  type: "map.step-linked",
  streamKind: "map",
  fields: { stepId: idField, linkedTo: anchorField, ...ofBoardsField },
  evolve: (map: MapState, { stepId, linkedTo }) => ({
    ...map,
    steps: map.steps.map(({ linkedTo: _linkedTo, ...step }) => {
      if (step.stepId !== stepId) return _linkedTo === undefined ? step : { ...step, linkedTo: _linkedTo };
      return linkedTo === null ? step : { ...step, linkedTo };
    }),
  }),
});

/** Says that a board shows the step after all: from then on what is measured there stands beside what people said. */
export const linkOwnStep = defineVerb({
  type: "map.link-step",
  needs: "map.change",
  streamKind: "map",
  fields: { stepId: idField, linkedTo: anchorField },
  events: [stepLinked],
  refusals: ["not-found"],
  decide(map: MapState, { stepId, linkedTo }) {
    const step = stepOf(map, stepId);
    if (step === undefined) return notFound("step", stepId);
    const missing = missingNode(map, linkedTo);
    if (missing !== undefined) return missing;
    return (step.linkedTo ?? null) === linkedTo ? [] : [stepLinked.fact({ stepId, linkedTo, ...ofBoards(map) })];
  },
  inverse: (before: MapState, { stepId }) => ({
    type: "map.link-step",
    stepId,
    linkedTo: stepOf(before, stepId)?.linkedTo ?? null,
  }),
});
