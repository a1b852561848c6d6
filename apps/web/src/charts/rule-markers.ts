import { wallDay, type TimeMarker } from "@weir/charts";
import { limitedName, ruleChangeTexts, textsOf } from "@weir/contract";
import type { BoardState, RuleChange } from "@weir/domain";

const say = textsOf(ruleChangeTexts);

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
  const { scope, max, min } = change;
  const laneName = (laneId: string): string =>
    [...board.lanes, ...board.removedLanes].find((lane) => lane.laneId === laneId)?.name ?? laneId;
  const what = limitedName({
    scope,
    ...("stageId" in scope && { stage: stageName(scope.stageId) }),
    ...("stageIds" in scope && { stageNames: scope.stageIds.map(stageName) }),
    ...("laneId" in scope && { lane: laneName(scope.laneId) }),
  });
  return say("rules.limit", { what, ...(max !== undefined && { max }), ...(min !== undefined && { min }) });
}
