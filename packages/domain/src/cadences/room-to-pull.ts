import type { WipLimitScope } from "@weir/flow-metrics";
import type { LimitReached } from "../refusal.ts";
import type { Card } from "../streams/board/card.ts";
import { cardsIn } from "../streams/board/cards.ts";
import { upstreamStages } from "../streams/board/landing-stage.ts";
import { countFor, limitsReached } from "../streams/board/limits/limits.ts";
import type { Standing } from "../streams/board/limits/scope-kind.ts";
import { kindOf } from "../streams/board/limits/scope-kinds.ts";
import { isInProgress } from "../streams/board/stages.ts";
import type { BoardState, WipLimit } from "../streams/board/state.ts";

/** Which pulls a limit meets: every one, those of some cards (a type, a lane), or none yet: it holds further on. */
type RoomMeets = "every" | "some" | "later";

/** What a limit has room for. */
export interface Room {
  readonly limit: WipLimit & { readonly max: number };
  readonly held: number;
  readonly free: number;
  readonly meets: RoomMeets;
}

export interface RoomToPull {
  readonly rooms: readonly Room[];
  /** How many cards every limit that counts them all has room for; absent: no limit does. */
  readonly free?: number;
}

/** What limits say to work that is about to be started, those that meet every pull first. */
export function roomToPull(board: BoardState): RoomToPull {
  const order: readonly RoomMeets[] = ["every", "some", "later"];
  const rooms = board.wipLimits
    .flatMap((limit): Room[] => {
      const { scope, max, measure } = limit;
      const meets = meetsOf(board, scope);
      if (max === undefined || meets === undefined) return [];
      const held = countFor(board, scope, measure);
      return [{ limit: { ...limit, max }, held, free: Math.max(0, max - held), meets }];
    })
    .toSorted((a, b) => order.indexOf(a.meets) - order.indexOf(b.meets));
  const counted = rooms.filter(({ meets, limit }) => meets === "every" && limit.measure === "count");
  return { rooms, ...(counted.length > 0 && { free: Math.min(...counted.map(({ free }) => free)) }) };
}

/** A card of which nothing is known but where it would stand. */
const anyCardIn = (stageId: string): Standing => ({ stageId, people: [] });

function meetsOf(board: BoardState, scope: WipLimitScope): RoomMeets | undefined {
  const counts = (stageId: string): boolean => kindOf(scope).counting(board, scope, anyCardIn(stageId)).length > 0;
  if (counts(board.startStageId)) return "every";
  switch (scope.kind) {
    // Of everybody each alone: there is no one count to show.
    case "person":
      return scope.personId === undefined ? undefined : "some";
    case "type":
    case "class":
    case "lane":
      return "some";
    case "cell":
      return scope.stageId === board.startStageId ? "some" : further(board, [scope.stageId]);
    case "stage":
      return further(board, [scope.stageId]);
    case "stages":
      return further(board, scope.stageIds);
    case "board":
      return "every";
  }
}

const further = (board: BoardState, stageIds: readonly string[]): RoomMeets | undefined =>
  stageIds.some((stageId) => isInProgress(board, stageId)) ? "later" : undefined;

/** A card that nobody has committed to yet. */
export interface UpstreamOption {
  readonly card: Card;
  /** The limits that a pull of it now would break. */
  readonly inTheWay: readonly LimitReached[];
}

/** Everything upstream of the start, the stage right before it first, as hands have ordered it. */
export const upstreamOptions = (board: BoardState): readonly UpstreamOption[] =>
  upstreamStages(board)
    .toReversed()
    .flatMap(({ stageId }) => cardsIn(board, stageId))
    .map((card) => ({ card, inTheWay: limitsReached(board, card, { ...card, stageId: board.startStageId }) }));
