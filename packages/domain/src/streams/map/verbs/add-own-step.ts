import { idField, nameField, optional } from "../../../fields.ts";
import { alreadyExists, notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { anchorField, figureField, most, nodeField, stepKindField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { missingNode, placed, stepOf, withFigure } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const fields = {
  stepId: idField,
  name: nameField,
  kind: stepKindField,
  after: anchorField,
  figure: optional(figureField),
  linkedTo: optional(nodeField),
};

const stepAdded = defineEvent({
  type: "map.step-added",
  streamKind: "map",
  fields: { ...fields, ...ofBoardsField },
  evolve(map: MapState, { stepId, name, kind, after, figure = {}, linkedTo }) {
    const step = { stepId, name, kind, ...(linkedTo === undefined ? {} : { linkedTo }) };
    return withFigure({ ...map, steps: placed(map.steps, step, after) }, stepId, figure);
  },
});

/** A step that no board shows, after a node, or before all of them. */
export const addOwnStep = defineVerb({
  type: "map.add-step",
  needs: "map.change",
  streamKind: "map",
  fields,
  events: [stepAdded],
  refusals: ["not-found", "already-exists", "not-allowed-here"],
  decide(map: MapState, { stepId, name, kind, after, figure, linkedTo }) {
    if (stepOf(map, stepId) !== undefined) return alreadyExists("step", stepId);
    if (map.steps.length >= most.steps) return notAllowed("too-many", { what: "step", limit: most.steps });
    const missing = missingNode(map, after) ?? missingNode(map, linkedTo);
    if (missing !== undefined) return missing;
    const known = { ...(figure === undefined ? {} : { figure }), ...(linkedTo === undefined ? {} : { linkedTo }) };
    return [stepAdded.fact({ stepId, name, kind, after, ...known, ...ofBoards(map) })];
  },
  inverse: (_before: MapState, { stepId }) => ({ type: "map.remove-step", stepId }),
});
