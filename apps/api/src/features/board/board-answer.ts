import type { BoardAnswer, CardAnswer } from "@weir/contract";
import { type BoardRole, type BoardState, type Card, allCards, cardsIn, isOnBoard, laneOf } from "@weir/domain";

/**
 * A board as its readers get it. `objects`: the cards in its stages by stage and rank, then those
 * that were put away after they were finished: off the board, but finished all the same, so that counting
 * cards by stage gives the occupancy of the cumulative flow. `all`: every other card too.
 */
export function boardAnswer(
  board: BoardState,
  { cards, role }: { readonly cards: "objects" | "all"; readonly role: BoardRole },
): BoardAnswer {
  const { boardId, name, timeZone, archived, demo, startStageId, finishStageId, countedTypes, sizes, createdAt } =
    board;
  const standing = board.stages.flatMap((stage) => cardsIn(board, stage.stageId));
  const off = [...allCards(board)].filter((card) => !isOnBoard(card) && (cards === "all" || isPutAway(card)));
  return {
    board: {
      boardId,
      name,
      timeZone,
      archived,
      demo,
      createdAt,
      startStageId,
      finishStageId,
      ...(countedTypes && { countedTypes }),
      sizes: { ...sizes },
    },
    stages: board.stages.map((stage) => ({ ...stage, ...limitOf(board, stage.stageId) })),
    ...(board.stageGroups.length > 0 && { stageGroups: board.stageGroups.map((group) => ({ ...group })) }),
    ...(board.lanes.length > 0 && { lanes: board.lanes.map((lane) => ({ ...lane })) }),
    ...(board.fields.length > 0 && { fields: board.fields.map((field) => ({ ...field })) }),
    cards: [...standing, ...off].map((card) => cardAnswer(board, card)),
    seq: board.seq,
    role,
  };
}

/** Taken off the board after it was finished: that it is finished remains a fact. */
const isPutAway = ({ finishedAt, leftAt }: Card): boolean => finishedAt !== undefined && leftAt === undefined;

function limitOf(board: BoardState, stageId: string): Pick<BoardAnswer["stages"][number], "wipLimit"> {
  const limit = board.wipLimits.find(({ scope }) => scope.kind === "stage" && scope.stageId === stageId);
  if (limit === undefined) return {};
  const { scope: _, ...wipLimit } = limit;
  return { wipLimit };
}

/** A card in the lane it stands in now, without the fields that say nothing: no people, no labels, no checklist, nothing written. */
export function cardAnswer(board: BoardState, card: Card): CardAnswer {
  const { laneId: _, people, labels, checkItems, commentCount, hasDescription, ...rest } = card;
  const laneId = laneOf(board, card);
  return {
    ...rest,
    ...(laneId !== undefined && { laneId }),
    ...(people.length > 0 && { people }),
    ...(labels.length > 0 && { labels }),
    ...(checkItems.length > 0 && { checkItems }),
    ...(commentCount > 0 && { commentCount }),
    ...(hasDescription && { hasDescription }),
  };
}
