import { idField, optional } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { askedBranchField, branchAsked, branchField, inBranch, isSameBranch, missingPlace } from "../branches.ts";
import { anchorField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { placed, predecessorOf, stepOf } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const stepMoved = defineEvent({
  type: "map.step-moved",
  streamKind: "map",
  fields: { stepId: idField, after: anchorField, branch: optional(branchField), ...ofBoardsField },
  evolve(map: MapState, { stepId, after, branch }) {
    const step = stepOf(map, stepId);
    if (step === undefined) return map;
    const { anchor: _anchor, ...moved } = step;
    return { ...map, steps: placed(map.steps, inBranch(moved, branch), after) };
  },
});

export const moveOwnStep = defineVerb({
  type: "map.move-step",
  needs: "map.change",
  streamKind: "map",
  fields: { stepId: idField, after: anchorField, branch: optional(askedBranchField) },
  events: [stepMoved],
  refusals: ["not-found"],
  decide(map: MapState, { stepId, after, ...asked }) {
    const step = stepOf(map, stepId);
    if (step === undefined) return notFound("step", stepId);
    const missing = missingPlace(map, { after, ...asked });
    if (missing !== undefined) return missing;
    if (after === stepId) return [];
    const branch = branchAsked(map, stepId, { after, ...asked });
    const isThere = after === predecessorOf(map.steps, stepId) && isSameBranch(branch, step.branch);
    return isThere ? [] : [stepMoved.fact({ stepId, after, ...(branch && { branch }), ...ofBoards(map) })];
  },
  inverse: (before: MapState, { stepId }) => ({
    type: "map.move-step",
    stepId,
    after: predecessorOf(before.steps, stepId),
    branch: stepOf(before, stepId)?.branch ?? null,
  }),
});
