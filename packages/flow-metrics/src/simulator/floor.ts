import type { FlowActor } from "../flow-event.ts";
import { chance, logNormal, pickOne } from "../random.ts";
import type { Random } from "../random.ts";
import type { SimulatedDays, SimulatedStage, StagePolicy } from "./scenario.ts";

/** A card on the floor. */
export interface WorkPiece {
  readonly cardId: string;
  readonly random: Random;
  readonly expedited: boolean;
  stage: number;
  visits: number;
  visit: VisitPlan | undefined;
  /** Who acts on it. */
  who: FlowActor | undefined;
  /** Rank of the stage that sent it back, and how much work each stage up to there needs this time. */
  returned: { readonly from: number; readonly workShare: number } | undefined;
}

/** What will happen on one visit, drawn on arrival; amounts are working days. */
export interface VisitPlan {
  workLeft: number;
  interruption: { readonly afterWork: number; readonly days: number; readonly reason: string } | undefined;
  /** Uniform draws judged by the policy in force when the visit ends. */
  readonly reworkDraw: number;
  readonly discardDraw: number;
}

/** A stage while the simulation runs. `here` counts every card in it, whatever it is waiting for. */
export interface Floor {
  readonly stage: SimulatedStage;
  policy: StagePolicy;
  here: number;
  busy: number;
  /** Waiting for someone to work on it. */
  readonly waiting: WorkPiece[];
  /** Worked, waiting for the next release. */
  readonly held: WorkPiece[];
  /** Worked, waiting for the next stage to pull it. */
  readonly ready: WorkPiece[];
}

export function createFloor(stage: SimulatedStage): Floor {
  return { stage, policy: {}, here: 0, busy: 0, waiting: [], held: [], ready: [] };
}

/** Whether one more card may be pulled in. */
export function hasRoom({ here, policy }: Floor): boolean {
  return here < Math.min(policy.room ?? Infinity, policy.limit?.max ?? Infinity);
}

/** Whether someone is free to work here. */
export function hasHands({ busy, policy }: Floor): boolean {
  return busy < (policy.capacity ?? Infinity) * (policy.juggling?.cardsEach ?? 1);
}

/** How many times as long as its work a card takes here. */
export function stretchOf({ juggling }: StagePolicy): number {
  return juggling === undefined ? 1 : juggling.cardsEach * (1 + juggling.lossShare);
}

/** First come, first served; expedited cards before all others. */
export function queueUp(line: WorkPiece[], piece: WorkPiece): void {
  const place = piece.expedited ? line.findIndex(({ expedited }) => !expedited) : -1;
  line.splice(place === -1 ? line.length : place, 0, piece);
}

/**
 * Draws a visit from a source of its own, so that the same card meets the same luck on its n-th visit
 * whatever else happens: two runs that differ in one policy differ by that policy alone.
 */
export function planVisit(piece: WorkPiece, rank: number, { work, blockers }: StagePolicy): VisitPlan {
  piece.visits += 1;
  const random = piece.random.fork(`${rank}.${piece.visits}`);
  const [reworkDraw, discardDraw, interruptionPlace] = [random.next(), random.next(), random.next()];
  if (piece.returned !== undefined && rank > piece.returned.from) piece.returned = undefined;
  const workLeft = drawDays(random.fork("work"), work) * (piece.returned?.workShare ?? 1);
  const luck = random.fork("blockers");
  const interrupted = blockers !== undefined && chance(luck, blockers.share);
  return {
    workLeft,
    reworkDraw,
    discardDraw,
    interruption: interrupted
      ? {
          afterWork: workLeft * interruptionPlace,
          reason: pickOne(luck, blockers.reasons),
          days: drawDays(luck, blockers.lasts),
        }
      : undefined,
  };
}

function drawDays(random: Random, days: SimulatedDays | undefined): number {
  return days === undefined ? 0 : logNormal(random, days.meanDays, days.variation ?? 1);
}
