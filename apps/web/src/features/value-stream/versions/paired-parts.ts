import type { ToldMap, ToldPart } from "@weir/domain";
import { paired, type Paired } from "./paired.ts";

export type PairedPart = Paired<ToldPart>;

/** Parts of two tellings that are of the same boards, or at least of one; each is paired once. */
export const pairedParts = ({ parts: left }: ToldMap, { parts: right }: ToldMap): readonly PairedPart[] =>
  paired(left, right, shared);

/** Maps without boards are what people drew: one part each. */
const shared = (one: ToldPart, other: ToldPart): number =>
  one.boardIds.length === 0 && other.boardIds.length === 0 ? 1 : sharedBoards(one.boardIds, other.boardIds);

export const sharedBoards = (one: readonly string[], other: readonly string[]): number =>
  one.filter((boardId) => other.includes(boardId)).length;
