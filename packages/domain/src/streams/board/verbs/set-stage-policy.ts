import { groupField, idField, listField, nameField, optional, percentField, policyTextField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { entryPolicyField, policyOf, type StagePolicy } from "../policies/stage-policy.ts";
import { presentStage } from "../present.ts";
import { withRuleChange } from "../rule-changes.ts";

const pointsField = listField(groupField({ pointId: idField, text: nameField }), 30, (point) => point.pointId);

const stagePolicySet = defineEvent({
  type: "stage.policy-set",
  fields: {
    stageId: idField,
    text: policyTextField,
    points: pointsField,
    entry: entryPolicyField,
    askReceivers: percentField,
  },
  evolve(board, { stageId, text, points, entry, askReceivers, seq, at }) {
    const policy = { stageId, text, points, entry, askReceivers };
    const before = policyOf(board, stageId) ?? unset(stageId);
    const others = board.stagePolicies.filter((other) => other.stageId !== stageId);
    const changed = { ...board, stagePolicies: same(policy, unset(stageId)) ? others : [...others, policy] };
    // Asking receivers more or less often is no other way to work.
    if (same(policy, { ...before, askReceivers })) return changed;
    return withRuleChange(changed, { kind: "policy", stageId, seq, at });
  },
});

/** The whole policy of a stage: what is left out is none. Its points are asked of cards that enter. */
export const setStagePolicy = defineVerb({
  type: "stage.set-policy",
  needs: "board.manage",
  fields: {
    stageId: idField,
    text: optional(policyTextField),
    points: optional(pointsField),
    entry: optional(entryPolicyField),
    askReceivers: optional(percentField),
  },
  events: [stagePolicySet],
  refusals: ["not-found"],
  decide(board, { stageId, text = "", points = [], entry = "ask", askReceivers = 0 }) {
    const stage = presentStage(board, stageId);
    if ("refused" in stage) return stage;
    const policy = { stageId, text, points, entry, askReceivers };
    return same(policy, policyOf(board, stageId) ?? unset(stageId)) ? [] : [stagePolicySet.fact(policy)];
  },
  inverse: (before, { stageId }) => ({ type: "stage.set-policy", ...(policyOf(before, stageId) ?? unset(stageId)) }),
});

const unset = (stageId: string): StagePolicy => ({ stageId, text: "", points: [], entry: "ask", askReceivers: 0 });

/** Keys are always written in this order. */
const same = (a: StagePolicy, b: StagePolicy): boolean => JSON.stringify(a) === JSON.stringify(b);
