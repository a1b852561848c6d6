import type { WipLimitScope } from "@weir/flow-metrics";
import type * as z from "zod/mini";
import type { Refusal } from "../../../refusal.ts";
import type { Card, ClassOfService } from "../card.ts";
import type { BoardState } from "../state.ts";
import type { Tallied } from "./measures.ts";

export type ScopeOf<Kind extends WipLimitScope["kind"]> = Extract<WipLimitScope, { readonly kind: Kind }>;

/** What limits judge a card on the board by. */
export interface Standing extends Pick<Card, "stageId" | "laneId" | "people"> {
  readonly cardType?: string | undefined;
  readonly classOfService?: ClassOfService | undefined;
  readonly size?: number | undefined;
}

/** One kind of thing that a limit can hold for. A new one is a file, its form in flow-metrics and two lines in `scope-kinds.ts`. */
export interface ScopeKind<S extends WipLimitScope = WipLimitScope> {
  /** What a scope of this kind says besides its kind. */
  readonly fields: Readonly<Record<string, z.core.$ZodType>>;
  /** The same for two scopes that are one, and for no others. */
  key(scope: S): string;
  /** What a limit for `scope` counts the card under: itself, or of a limit for everybody each of the card's people. */
  counting(board: BoardState, scope: S, card: Standing): readonly S[];
  /** How many cards are counted under it, or what is said of their sizes, in time that does not grow with the cards. */
  count(board: BoardState, scope: S, of: Tallied): number;
  /** Why the board can have no such limit. */
  missing?(board: BoardState, scope: S): Refusal | undefined;
}

/** A kind that cards are counted under by what they are, which tallies keep count of. */
export interface TraitKind<S extends WipLimitScope = WipLimitScope> extends ScopeKind<S> {
  traits(card: Standing, board: BoardState): readonly S[];
}
