import type { Instant } from "@weir/flow-metrics";
import type { CardField } from "./fields/board-field.ts";
import type { CardLink } from "./links/card-links.ts";
import type { AskedPull } from "./policies/receivers-answer.ts";

export interface CheckItem {
  readonly itemId: string;
  readonly text: string;
  readonly done: boolean;
}

export interface Blocked {
  readonly since: Instant;
  readonly reason: string;
  /** Who deals with it. */
  readonly ownerId?: string;
  /** Whoever outside has to do something first, in words. */
  readonly waitingOn?: string;
}

/**
 * The front of a card: what a board shows. Description and comment texts are not here,
 * see `foldCardDetails`. A card off the board keeps the stage it stood in last.
 */
export interface Card {
  readonly cardId: string;
  readonly title: string;
  readonly stageId: string;
  readonly rank: string;
  /** The lane it was put into last; where it stands now is `laneOf`, for that lane may be gone. */
  readonly laneId?: string | undefined;
  readonly people: readonly string[];
  readonly labels: readonly string[];
  readonly dueAt?: string;
  readonly cardType?: string;
  readonly classOfService?: ClassOfService;
  /** In whatever the team measures: at least 0, with at most two decimals. */
  readonly size?: number;
  readonly blocked?: Blocked;
  readonly checkItems: readonly CheckItem[];
  /** What it holds in fields of its board. Absent: nothing. */
  readonly fields?: readonly CardField[];
  /** What it has to do with other cards of the board. Absent: nothing. */
  readonly links?: readonly CardLink[];
  /** Its receiver was asked about the pull that brought it where it stands. */
  readonly asked?: AskedPull;
  readonly commentCount: number;
  /** It came by the request form. */
  readonly requested?: true;
  readonly hasDescription: boolean;
  readonly createdAt: Instant;
  /** Since when it stands in its stage without a break. */
  readonly enteredStageAt: Instant;
  /** First entry at or right of the start stage. */
  readonly startedAt?: Instant | undefined;
  /** Last forward crossing into the finish stage or right of it that is still in force. */
  readonly finishedAt?: Instant | undefined;
  /** The latest instant of any of its events. */
  readonly touchedAt: Instant;
  readonly archivedAt?: Instant;
  readonly discardedAt?: Instant;
  /** Set when it went to another board. */
  readonly leftAt?: Instant;
}

export const classesOfService = ["expedite", "fixed-date", "standard", "intangible"] as const;
export type ClassOfService = (typeof classesOfService)[number];

/** False for archived and discarded cards and for those that left for another board. */
export function isOnBoard(card: Card): boolean {
  return card.archivedAt === undefined && card.discardedAt === undefined && card.leftAt === undefined;
}
