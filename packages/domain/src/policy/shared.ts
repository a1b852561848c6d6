import type { Action } from "./action.ts";
import type { PersonViewer } from "./authorise.ts";

/** What a link shows to whoever has it. */
export const shareKinds = ["board", "analytics", "map"] as const;
export type ShareKind = (typeof shareKinds)[number];

/** Everything that the reader of a link may ask, of the one board it is about. Of all else nothing, whoever made it. */
export const sharedActions: Readonly<Record<ShareKind, readonly Action[]>> = {
  board: ["board.read", "board.figures", "board.map", "people.read"],
  analytics: ["board.figures", "board.map", "people.read"],
  map: ["board.map", "people.read"],
};

/** Somebody who came with a link. */
export interface ShareViewer {
  readonly kind: "share";
  /** Nobody's: it stands where a person's would. */
  readonly personId: string;
  readonly shareId: string;
  readonly boardId: string;
  readonly what: ShareKind;
  /** Who made the link, as they are now: it shows no more than they see. Of one that is over they are nobody any more. */
  readonly maker: PersonViewer;
  /** What people are called instead, where their names are hidden. */
  readonly pseudonymOf?: (personId: string) => string;
}
