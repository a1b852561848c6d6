import type { CardPath } from "../card-path.ts";
import type { MetricQuery } from "../metric.ts";
import type { Finding, Waste, WasteSignal } from "./evidence.ts";

/** The window that is looked at, and how time in it is measured. */
export interface WasteSpan {
  readonly from: number;
  readonly to: number;
  readonly ticksAt: (ms: number) => number;
  /** Ticks of the part of a stretch that lies in the window. */
  readonly ticks: (from: number, to: number) => number;
  /** Ticks of the window that have passed at an instant. */
  readonly ticksUntil: (ms: number) => number;
}

/**
 * A card that was there in the window. Instants are epoch ms, `Infinity` where something has not happened.
 * One object serves every card, as its path does: read it before the next one comes.
 */
export interface SeenCard {
  readonly path: CardPath;
  readonly startedAt: number;
  /** Visits that led to the finish; -1 while it is not finished. */
  readonly visitsToFinish: number;
  readonly finishedAt: number;
  /** Finished, discarded or gone to another board. */
  readonly endedAt: number;
  /** Moved to the left, or off the board, at some time: most cards never are, and have nothing to look for there. */
  readonly wentBack: boolean;
}

/** What the window held as a whole. */
export interface WasteGround {
  /** Ticks that items spent between their start and their end. */
  readonly inProgress: number;
  readonly finished: number;
  readonly discarded: number;
}

/**
 * Looks at every card once, then says what it saw; what it does not mention was looked for and not found.
 * A class each: compiled code of methods stays, that of closures goes with them, and is made anew for every answer.
 */
export interface WasteWatch {
  see(card: SeenCard): void;
  /** Looks at every fact of these cards once, by its row in the log and in order of time, after it saw all cards. */
  follow?(rows: Int32Array): void;
  judge(ground: WasteGround): readonly Finding[];
}
export interface WasteDetector {
  readonly waste: Waste;
  readonly signals: readonly WasteSignal[];
  watch(query: MetricQuery, span: WasteSpan): WasteWatch;
}

export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
