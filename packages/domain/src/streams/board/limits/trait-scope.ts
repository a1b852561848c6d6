import type { WipLimitScope } from "@weir/flow-metrics";
import { isInProgress } from "../stages.ts";
import type { BoardState } from "../state.ts";
import { tallied } from "./measures.ts";
import type { ScopeKind, TraitKind } from "./scope-kind.ts";

interface TraitParts<S extends WipLimitScope, Fields extends ScopeKind["fields"]> extends Pick<
  TraitKind<S>,
  "key" | "traits" | "missing"
> {
  readonly fields: Fields;
  /** True if a limit for `scope` holds for that trait of a card; left out: if they are the same. */
  means?(board: BoardState, scope: S, trait: S): boolean;
}

/** A kind of what cards are, wherever they stand: they count while they are in progress. */
export function traitScope<S extends WipLimitScope, Fields extends ScopeKind["fields"]>(parts: TraitParts<S, Fields>) {
  const { fields, key, traits, means = (_board, scope, trait) => key(trait) === key(scope), missing } = parts;
  return {
    fields,
    key,
    traits,
    counting: (board, scope, card) =>
      isInProgress(board, card.stageId) ? traits(card, board).filter((trait) => means(board, scope, trait)) : [],
    count: (board, scope, of) => tallied(board, key(scope), of),
    ...(missing && { missing }),
  } satisfies TraitKind<S>;
}
