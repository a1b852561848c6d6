import type { LimitInTheWay } from "@weir/domain";
import { limitTexts } from "./texts/limits.ts";
import { textsOf } from "./texts/texts-of.ts";

const say = textsOf(limitTexts);

/** What a limit is of, by the names that come with it: a stage, stages, a lane or both, somebody (by `nameOf`), a kind of work, the board. */
export function limitedName(
  { scope, stage, stageNames, lane }: Omit<LimitInTheWay, "limit" | "count" | "policy">,
  nameOf = (personId: string): string => personId,
): string {
  switch (scope.kind) {
    case "stage":
      return stage ?? scope.stageId;
    case "stages":
      return (stageNames ?? scope.stageIds).join(" + ");
    case "person":
      return scope.personId === undefined ? say("limit.everybody") : nameOf(scope.personId);
    case "type":
      return scope.cardType;
    case "class":
      return say(`limit.class.${scope.classOfService}`);
    case "lane":
      return lane ?? scope.laneId;
    case "cell":
      return say("limit.cell", { stage: stage ?? scope.stageId, lane: lane ?? scope.laneId });
    case "board":
      return say("limit.board");
  }
}
