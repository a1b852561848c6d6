import type { WipLimitScope } from "@weir/flow-metrics";
import { allCards, isOnBoard, type BoardState, type Card } from "../src/index.ts";

/** The cards that a limit for `scope` counts, looked for among all of them, by the book: the twin of the counts kept. */
export function countedUnder(board: BoardState, scope: WipLimitScope): Card[] {
  const ids = board.stages.map((stage) => stage.stageId);
  const inProgress = ids.slice(ids.indexOf(board.startStageId), ids.indexOf(board.finishStageId));
  const doesCount = (card: Card): boolean => {
    if (scope.kind === "stage") return card.stageId === scope.stageId;
    if (scope.kind === "cell") return card.stageId === scope.stageId && standsIn(board, card.laneId, scope.laneId);
    if (scope.kind === "stages") return scope.stageIds.includes(card.stageId);
    if (!inProgress.includes(card.stageId)) return false;
    if (scope.kind === "board") return true;
    if (scope.kind === "lane") return standsIn(board, card.laneId, scope.laneId);
    if (scope.kind === "type") return card.cardType === scope.cardType;
    if (scope.kind === "class") return (card.classOfService ?? "standard") === scope.classOfService;
    return scope.personId !== undefined && card.people.includes(scope.personId);
  };
  return [...allCards(board)].filter((card) => isOnBoard(card) && doesCount(card));
}

/** Their sizes, one after the other in hundredths, so that no rounding hides. */
export const summedUnder = (board: BoardState, scope: WipLimitScope): number =>
  countedUnder(board, scope).reduce((sum, { size = 0 }) => sum + Math.round(size * 100), 0) / 100;

/** By following what became of each lane, one after the other. */
function standsIn(board: BoardState, put: string | undefined, laneId: string): boolean {
  if (put === undefined || board.lanes.some((lane) => lane.laneId === put)) return put === laneId;
  const gone = board.removedLanes.find((lane) => lane.laneId === put);
  return gone?.mergedInto !== undefined && standsIn(board, gone.mergedInto, laneId);
}

/** One thing of each kind that could be limited on this board, and every person, type and class its cards have. */
export function everyScope(board: BoardState): WipLimitScope[] {
  const cards = [...allCards(board)];
  const people = new Set(cards.flatMap((card) => card.people));
  const types = new Set(cards.flatMap((card) => card.cardType ?? []));
  const stageIds = board.stages.map((stage) => stage.stageId);
  return [
    ...stageIds.map((stageId) => ({ kind: "stage", stageId }) as const),
    { kind: "stages", stageIds: stageIds.slice(1, 3) },
    ...[...people].map((personId) => ({ kind: "person", personId }) as const),
    ...[...types].map((cardType) => ({ kind: "type", cardType }) as const),
    ...(["expedite", "standard", "fixed-date"] as const).map(
      (classOfService) => ({ kind: "class", classOfService }) as const,
    ),
    ...board.lanes.flatMap(({ laneId }) => [
      { kind: "lane", laneId } as const,
      ...stageIds.map((stageId) => ({ kind: "cell", stageId, laneId }) as const),
    ]),
    { kind: "board" },
  ];
}
