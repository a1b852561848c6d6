import type { BoardState, LimitReached } from "@weir/domain";
import { limitNameOn } from "../../lib/limit-name.ts";
import { personName } from "../../lib/person-name.ts";

/** What a limit is of, as the board and its people are called now. */
export const limitName = (board: BoardState, { scope }: Pick<LimitReached, "scope">): string =>
  limitNameOn(board, scope, personName);
