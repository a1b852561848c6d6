import { allCards, countFor, isOnBoard, limitFor, type BoardState, type WipLimit } from "@weir/domain";

/** Everybody who is named on a card of the board, in the order of the alphabet. */
export const peopleOn = (board: BoardState): string[] => named(board, ({ people }) => people);

/** Every type that a card of the board has. */
export const typesOn = (board: BoardState): string[] => named(board, ({ cardType }) => cardType ?? []);

type OnBoard = Parameters<typeof isOnBoard>[0];

function named(board: BoardState, of: (card: OnBoard) => string | readonly string[]): string[] {
  return [...new Set([...allCards(board)].filter(isOnBoard).flatMap(of))].toSorted();
}

/** What counts under a limit now; of everybody's limit the most that one person has. */
export function heldUnder(board: BoardState, { scope, measure }: Pick<WipLimit, "scope" | "measure">): number {
  if (scope.kind !== "person" || scope.personId !== undefined) return countFor(board, scope, measure);
  const each = peopleOn(board).map((personId) => ({ kind: "person", personId }) as const);
  const without = each.filter((one) => limitFor(board, one) === undefined);
  return Math.max(0, ...without.map((one) => countFor(board, one, measure)));
}

const kinds = ["board", "stages", "stage", "lane", "cell", "class", "type", "person"] as const;

/** The limits as one reads them: the board's first, stages from left to right, lanes from top to bottom, then kinds of work, then people. */
export function inOrder(board: BoardState): WipLimit[] {
  const place = ({ scope }: WipLimit): number => {
    const ids = "stageId" in scope ? [scope.stageId] : "stageIds" in scope ? scope.stageIds : [];
    const lane = "laneId" in scope ? board.lanes.findIndex(({ laneId }) => laneId === scope.laneId) : 0;
    const stage = board.stages.findIndex(({ stageId }) => ids.includes(stageId));
    return kinds.indexOf(scope.kind) * 10_000 + lane * 100 + stage;
  };
  return board.wipLimits.toSorted((a, b) => place(a) - place(b));
}
