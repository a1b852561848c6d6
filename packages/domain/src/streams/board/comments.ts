import { emptyVector, vectorGet, vectorPush, vectorValues, type Vector } from "../../persistent/vector.ts";

/**
 * The ids of a board's comments, as far as they are known. `slots` is shared by all versions and
 * only ever added to; a slot counts only if the id is in it.
 */
export interface CommentIds {
  readonly ids: Vector<string>;
  readonly slots: Map<string, readonly number[]>;
}

export function commentIdsOf(ids: Iterable<string>): CommentIds {
  let known: CommentIds = { ids: emptyVector, slots: new Map() };
  for (const id of ids) known = withComment(known, id);
  return known;
}

/** True for an id that a comment of this version has. */
export function hasComment({ ids, slots }: CommentIds, commentId: string): boolean {
  return slots.get(commentId)?.some((slot) => vectorGet(ids, slot) === commentId) ?? false;
}

/** A version that knows the id; the same where it did: older logs may tell one twice. */
export function withComment(known: CommentIds, commentId: string): CommentIds {
  if (hasComment(known, commentId)) return known;
  const { ids, slots } = known;
  slots.set(commentId, [...(slots.get(commentId) ?? []), ids.size]);
  return { ids: vectorPush(ids, commentId), slots };
}

/** The ids, in the order they became known. */
export const commentIds = ({ ids }: CommentIds): string[] => [...vectorValues(ids)];
