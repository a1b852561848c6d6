import { sayFuture } from "../future/words.ts";
import { paired } from "./paired.ts";
import { sharedBoards, type PairedPart } from "./paired-parts.ts";

/** Boards that a card goes through one or the other of. */
type Ways = readonly string[];

/** How boards stand side by side otherwise, in words; nothing where one of the two does not know how they stood. */
export function wayDifferences({ left, right }: PairedPart, nameOf: (boardId: string) => string): readonly string[] {
  if (left?.sideBySide === undefined || right?.sideBySide === undefined) return [];
  const listed = (ways: Ways): string => ways.map(nameOf).join(", ");
  return paired<Ways>(left.sideBySide, right.sideBySide, sharedBoards).flatMap(({ left: was, right: is }) => {
    if (was === undefined) return is === undefined ? [] : [sayFuture("versions.ways-added", { boards: listed(is) })];
    if (is === undefined) return [sayFuture("versions.ways-removed", { boards: listed(was) })];
    if (was.length === is.length && sharedBoards(was, is) === is.length) return [];
    return [sayFuture("versions.ways-changed", { was: listed(was), is: listed(is) })];
  });
}

/** The side that is drawn as one line because it does not know better, while the other one draws ways. */
export function sideWithoutWays({ left, right }: PairedPart): "left" | "right" | undefined {
  const drawsWays = (part: PairedPart["left"]): boolean => (part?.sideBySide ?? []).length > 0;
  if (left !== undefined && left.sideBySide === undefined && drawsWays(right)) return "left";
  if (right !== undefined && right.sideBySide === undefined && drawsWays(left)) return "right";
  return undefined;
}
