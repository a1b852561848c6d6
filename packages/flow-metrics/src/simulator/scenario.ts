import type { FlowActor, FlowEvent, Instant, WipLimitPolicy } from "../flow-event.ts";
import type { StageKind } from "../workflow.ts";

/** A random amount in working days: log-normal with this mean; `variation` = deviation / mean (default 1, 0 = fixed). */
export interface SimulatedDays {
  readonly meanDays: number;
  readonly variation?: number;
}

/** How a stage is worked. Every part of it can change at an instant. */
export interface StagePolicy {
  /** What one visit needs: work in an active stage, the time until someone looks in a queue. Absent: nothing. */
  readonly work?: SimulatedDays;
  /** How many cards are worked on at once. Absent: every card that is here. */
  readonly capacity?: number;
  /** How many cards people pull in where no limit stops them sooner. Absent: every card that is ready. A full first stage turns arrivals away. */
  readonly room?: number;
  /** The stage's WIP limit, written to the log; `null` takes it away. Pulls never exceed it; returned and expedited cards may. */
  readonly limit?: { readonly max: number; readonly policy: WipLimitPolicy } | null;
  /** Share of visits that end by sending the card back, where to, and how much of the usual work it needs this time. */
  readonly rework?: { readonly share: number; readonly toStageId: string; readonly workShare: number };
  /** Share of visits interrupted by a blocker, how long, and the reasons people give. */
  readonly blockers?: {
    readonly share: number;
    readonly lasts: SimulatedDays;
    readonly reasons: readonly string[];
  };
  /** Worked cards leave together, every so many working days (0, the default: each on its own). */
  readonly releaseEveryDays?: number;
  /** Share of visits that end by giving the card up. */
  readonly discardShare?: number;
  /** Who pulls cards in and acts on them here, each as likely. Absent: whoever had the card before; at first nobody the log could name. */
  readonly people?: readonly FlowActor[];
  /** How many cards each pair of hands has in work at once: that many more of them, each of which takes that many times as long, and longer by what switching costs. */
  readonly juggling?: { readonly cardsEach: number; readonly lossShare: number };
}

export interface SimulatedStage extends StagePolicy {
  readonly stageId: string;
  readonly kind: StageKind;
}

export interface SimulatedArrivals {
  /** Mean arrivals in a working day of average weight; the gaps are exponential. */
  readonly perDay: number;
  /** Weight of each weekday, Monday first (1 = average). Absent: all alike. */
  readonly weekdays?: readonly number[];
  /** Cards that come at once (default 1). */
  readonly together?: number;
  /** Share of cards that jump every queue and may exceed a limit. */
  readonly expediteShare?: number;
  /** Cards that are there when the simulation starts. */
  readonly atStart?: number;
  /** Share of cards of each type; the rest has none. */
  readonly types?: readonly { readonly cardType: string; readonly share: number }[];
}

/** When people work, in one zone. Nothing happens outside these hours. */
export interface WorkingHours {
  readonly timeZone: string;
  readonly fromHour: number;
  readonly toHour: number;
  /** ISO weekdays, Monday = 1. */
  readonly weekdays: readonly number[];
  /** Local dates without work, such as `2026-12-25`. */
  readonly holidays?: readonly string[];
}

/** From this instant on, the stage is worked differently. */
export interface PolicyChange {
  readonly at: Instant;
  readonly stageId: string;
  readonly policy: StagePolicy;
}

export interface Scenario {
  readonly from: Instant;
  /** Exclusive. A longer run of the same scenario begins with the same events. */
  readonly to: Instant;
  /** Absent: work never stops, and a working day has 24 hours. */
  readonly hours?: WorkingHours;
  /** In flow order; cards arrive in the first. */
  readonly stages: readonly SimulatedStage[];
  readonly arrivals: SimulatedArrivals;
  readonly changes?: readonly PolicyChange[];
}

/** One stretch of work on a card, nights included: what no board can see. */
export interface Touch {
  readonly cardId: string;
  readonly stageId: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly workDays: number;
}

export interface Simulation {
  /** In order of `seq` (from 1) and of `at` alike. */
  readonly events: readonly FlowEvent[];
  readonly touches: readonly Touch[];
  readonly expedited: ReadonlySet<string>;
}
