import { idField, nameField, optional, trueField } from "../../../fields.ts";
import { alreadyExists, notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { askedBranchField, branchAsked, branchField, missingPlace } from "../branches.ts";
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
  deadEnd: optional(trueField),
};

const stepAdded = defineEvent({
  type: "map.step-added",
  streamKind: "map",
  fields: { ...fields, branch: optional(branchField), ...ofBoardsField },
  evolve(map: MapState, { after, figure = {}, stepId, name, kind, linkedTo, branch, deadEnd }) {
    const known = { ...(linkedTo && { linkedTo }), ...(branch && { branch }), ...(deadEnd && { deadEnd }) };
    const step = { stepId, name, kind, ...known };
    return withFigure({ ...map, steps: placed(map.steps, step, after) }, stepId, figure);
  },
});

/**
 * A step that no board shows, after a node, or before all of them; in a branch side by side with another one, or in
 * that of the own step it comes after.
 */
export const addOwnStep = defineVerb({
  type: "map.add-step",
  needs: "map.change",
  streamKind: "map",
  fields: { ...fields, branch: optional(askedBranchField) },
  events: [stepAdded],
  refusals: ["not-found", "already-exists", "not-allowed-here"],
  decide(map: MapState, { stepId, name, kind, after, figure, linkedTo, deadEnd, ...asked }) {
    if (stepOf(map, stepId) !== undefined) return alreadyExists("step", stepId);
    if (map.steps.length >= most.steps) return notAllowed("too-many", { what: "step", limit: most.steps });
    const missing = missingPlace(map, { after, ...asked }) ?? missingNode(map, linkedTo);
    if (missing !== undefined) return missing;
    const branch = branchAsked(map, stepId, { after, ...asked });
    const known = { ...(figure && { figure }), ...(linkedTo && { linkedTo }), ...(deadEnd && { deadEnd }) };
    return [stepAdded.fact({ stepId, name, kind, after, ...known, ...(branch && { branch }), ...ofBoards(map) })];
  },
  inverse: (_before: MapState, { stepId }) => ({ type: "map.remove-step", stepId }),
});
