import { wallDay, type TimeMarker } from "@weir/charts";
import { ruleChangeTexts, sizeLimitTexts, sizeTexts, textsOf } from "@weir/contract";
import type { BoardState, RuleChange } from "@weir/domain";
import { limitNameOn } from "../lib/limit-name.ts";

const say = textsOf({ ...ruleChangeTexts, ...sizeLimitTexts, ...sizeTexts });

/** Changes of limits and policies as the drawings mark them, in the board's days. */
export const markersOfRules = (board: BoardState): TimeMarker[] =>
  board.ruleChanges.map((change) => ({
    id: `rule-${change.seq}`,
    kind: "change",
    at: wallDay(Date.parse(change.at), board.timeZone),
    label: ruleChangeWords(board, change),
  }));

/** What changed of a limit or a policy, in a few words. */
export function ruleChangeWords(board: BoardState, change: RuleChange): string {
  if (change.kind === "policy") {
    const { stageId } = change;
    return say("rules.policy", { stage: limitNameOn(board, { kind: "stage", stageId }) });
  }
  const { scope, max, min, measure } = change;
  const values = {
    what: limitNameOn(board, scope),
    ...(max !== undefined && { max }),
    ...(min !== undefined && { min }),
  };
  if (measure === undefined) return say("rules.limit", values);
  return say("rules.size.limit", { ...values, unit: board.sizes.unit ?? say("size.unit") });
}
