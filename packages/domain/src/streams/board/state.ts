import type { CountedTypes, Instant, RemovedStage, Stage, WipLimitPolicy, WipLimitScope } from "@weir/flow-metrics";
import type { SortedList } from "../../persistent/sorted-list.ts";
import type { Vector } from "../../persistent/vector.ts";
import type { Card } from "./card.ts";
import type { CommentIds } from "./comments.ts";
import type { LabelLook } from "./label-looks.ts";
import type { Meeting } from "./meetings.ts";
import type { BoardField } from "./fields/board-field.ts";
import type { StagePolicy } from "./policies/stage-policy.ts";
import type { RuleChange } from "./rule-changes.ts";
import type { StageGroup } from "./stage-groups.ts";
import type { CardTemplate } from "./templates.ts";
import type { Step } from "./trail.ts";
import type { BoardView } from "./views.ts";

export type BoardStage = Stage;

export interface WipLimit {
  readonly scope: WipLimitScope;
  readonly max?: number;
  readonly min?: number;
  /** How many cards, or the sum of their sizes. */
  readonly measure: "count" | "size";
  readonly policy: WipLimitPolicy;
}

/** A stage that is gone, with what it takes to bring it back. */
export interface BoardRemovedStage extends RemovedStage {
  readonly index: number;
  /** Its own, and those of its cells. */
  readonly wipLimits: readonly WipLimit[];
}

/** How the board speaks of sizes. */
interface BoardSizes {
  /** As in "8 points"; absent: they are bare numbers. */
  readonly unit?: string;
  /** Whether the front of a card shows its size. */
  readonly onFace: boolean;
}

/** A row across the stages. */
export interface BoardLane {
  readonly laneId: string;
  readonly name: string;
}

/** A lane that is gone, with what it takes to bring it back. */
export interface BoardRemovedLane extends BoardLane {
  /** Where its cards stand from then on; absent: in no lane. */
  readonly mergedInto?: string;
  readonly index: number;
  /** Its own, and those of its cells. */
  readonly wipLimits: readonly WipLimit[];
}

/** Which stages of a source became which of the board's, when its history was last taken in. */
export interface ImportMapping {
  /** Where dates that name no zone were at home. */
  readonly timeZone: string;
  /** `from`: names or ids of source stages, as in a workflow file. */
  readonly stages: readonly { readonly stageId: string; readonly from: readonly string[] }[];
  readonly ignore: readonly string[];
  /** Source stages that moved nothing. */
  readonly stay?: readonly string[];
  /** The field of the source that said how large cards are. */
  readonly size?: string;
  /** Which field of the board took in which of the source. */
  readonly fields?: readonly { readonly fieldId: string; readonly from: string }[];
}

/** A source that the board holds facts of. */
export interface ImportedSource {
  readonly system: string;
  readonly sourceBoardId: string;
  readonly mapping: ImportMapping;
}

/** A card with the way it took; every card has one. */
export interface CardEntry {
  readonly card: Card;
  readonly trail: Step;
}

/**
 * The fold of a board's events. Every version stays valid: `evolve` copies the path it changes
 * and shares the rest. Read cards through `cardOf`, `cardsIn`, `cardCount` and `allCards`.
 */
export interface BoardState {
  readonly stream: string;
  readonly boardId: string;
  /** False until `board.created`. */
  readonly exists: boolean;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly archived: boolean;
  readonly demo: boolean;
  /** The last event folded; 0 for none. */
  readonly seq: number;
  readonly createdAt: Instant;
  readonly stages: readonly BoardStage[];
  readonly removedStages: readonly BoardRemovedStage[];
  /** Heads over stages side by side; a stage says by `groupId` which is its own. */
  readonly stageGroups: readonly StageGroup[];
  /** From top to bottom; none on most boards. */
  readonly lanes: readonly BoardLane[];
  readonly removedLanes: readonly BoardRemovedLane[];
  readonly startStageId: string;
  readonly finishStageId: string;
  /** Absent: every type counts. */
  readonly countedTypes?: CountedTypes;
  readonly wipLimits: readonly WipLimit[];
  readonly sizes: BoardSizes;
  /** Those that are retired, too, with the mark. */
  readonly fields: readonly BoardField[];
  /** Looks at the board that the team has named. */
  readonly views: readonly BoardView[];
  /** What cards of one kind begin with. */
  readonly templates: readonly CardTemplate[];
  /** Of labels whose look the team has chosen. */
  readonly labelLooks: readonly LabelLook[];
  /** Of stages that have one, removed ones too: they come back with it. */
  readonly stagePolicies: readonly StagePolicy[];
  /** The latest changes of limits and policies, oldest first. */
  readonly ruleChanges: readonly RuleChange[];
  /** The latest meetings of each kind, oldest first. */
  readonly meetings: readonly Meeting[];
  readonly imports: readonly ImportedSource[];
  /**
   * `whole`: every step of every card is known. `front`: only steps since the snapshot was taken,
   * which is what a browser loads; see `canFold`.
   */
  readonly history: "whole" | "front";
  /**
   * Card id to the slots it may be in. Shared by all versions and only ever added to;
   * a slot counts only if the card in it has that id.
   */
  readonly slots: Map<string, readonly number[]>;
  readonly entries: Vector<CardEntry>;
  /** Comments ever made here; a front knows only those made since it was taken. */
  readonly comments: CommentIds;
  /**
   * Cards by what limits count besides stages: in progress by people, types, classes of service and lanes; by cell. With
   * them, and by stage, the hundredths of their sizes and how many have one. None is 0.
   */
  readonly tallies: ReadonlyMap<string, number>;
  /** Cards on the board, by stage. */
  readonly lists: ReadonlyMap<string, SortedList>;
}
