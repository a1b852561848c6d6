import type { FutureChange } from "@weir/flow-metrics";
import type { KnownPart } from "../known/use-known-map.ts";

type Nodes = Pick<KnownPart, "known">;

export const partKey = ({ boardIds }: Pick<KnownPart, "boardIds">): string => boardIds.join();

export const stepsOf = ({ known }: Nodes): readonly { readonly nodeId: string; readonly name: string }[] =>
  known.steps.filter(({ kind }) => kind === "step");

/** The changes that can be made there: a target may speak of a step that is gone since. */
export function changesIn<Change extends FutureChange>(changes: readonly Change[], part: Nodes): readonly Change[] {
  const there = new Set(part.known.steps.map(({ nodeId }) => nodeId));
  return changes.filter((change) => there.has(change.nodeId) && (change.kind !== "merge" || there.has(change.into)));
}

/** The part that changes belong to: the one with the most of their steps; undefined where none has any. */
export function partOf<Part extends Nodes>(changes: readonly FutureChange[], parts: readonly Part[]): Part | undefined {
  if (changes.length === 0) return parts[0];
  const counted = parts.map((part) => ({ part, count: changesIn(changes, part).length }));
  const best = Math.max(...counted.map(({ count }) => count));
  return best <= 0 ? undefined : counted.find(({ count }) => count === best)?.part;
}
