import { wallDay, type TimeMarker } from "@weir/charts";
import { limitedName, ruleChangeTexts, sizeLimitTexts, sizeTexts, textsOf } from "@weir/contract";
import type { BoardState, RuleChange } from "@weir/domain";

const say = textsOf({ ...ruleChangeTexts, ...sizeLimitTexts, ...sizeTexts });

/** Changes of limits and policies as the drawings mark them, in the board's days. */
export const markersOfRules = (board: BoardState): TimeMarker[] =>
  board.ruleChanges.map((change) => ({
    id: `rule-${change.seq}`,
    kind: "change",
    at: wallDay(Date.parse(change.at), board.timeZone),
    label: labelOf(board, change),
  }));

function labelOf(board: BoardState, change: RuleChange): string {
  const stageName = (stageId: string): string =>
    [...board.stages, ...board.removedStages].find((stage) => stage.stageId === stageId)?.name ?? stageId;
  if (change.kind === "policy") return say("rules.policy", { stage: stageName(change.stageId) });
  const { scope, max, min, measure } = change;
  const laneName = (laneId: string): string =>
    [...board.lanes, ...board.removedLanes].find((lane) => lane.laneId === laneId)?.name ?? laneId;
  const what = limitedName({
    scope,
    ...("stageId" in scope && { stage: stageName(scope.stageId) }),
    ...("stageIds" in scope && { stageNames: scope.stageIds.map(stageName) }),
    ...("laneId" in scope && { lane: laneName(scope.laneId) }),
  });
  const values = { what, ...(max !== undefined && { max }), ...(min !== undefined && { min }) };
  if (measure === undefined) return say("rules.limit", values);
  return say("rules.size.limit", { ...values, unit: board.sizes.unit ?? say("size.unit") });
}
