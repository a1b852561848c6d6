import type { Instant } from "@weir/flow-metrics";
import type { Card } from "./card.ts";
import { stageRank, standing } from "./stages.ts";
import type { BoardState } from "./state.ts";

/** From one lane to another; absent is none. */
export interface LaneStep {
  readonly fromLaneId?: string;
  readonly toLaneId?: string;
}

/**
 * One entry into a stage, the latest first by (`at`, `seq`): a card's way over the board as far as
 * it is in force. Withdrawing a move takes its step away; correcting one changes its instant.
 */
export interface Step {
  readonly seq: number;
  readonly at: Instant;
  /** As the event said, even if the stage is gone by now. */
  readonly stageId: string;
  /** The rank the card had where it came from, so that a withdrawal puts it back. */
  readonly rankBefore?: string;
  /** The lanes it went from and to; absent where it stayed in its own. */
  readonly lane?: LaneStep;
  /** Only moves can be withdrawn or corrected; being created, restored or received cannot. */
  readonly isMove: boolean;
  /** First step of a front-only trail: the clocks of the unknown way before it. */
  readonly carried?: { readonly startedAt?: Instant; readonly finishedAt?: Instant };
  readonly previous?: Step;
}

/** When a card came, started and finished, by the workflow as it is now. */
export interface Clocks {
  readonly enteredStageAt: Instant;
  readonly startedAt: Instant | undefined;
  readonly finishedAt: Instant | undefined;
}

function isAfter(a: Step, b: Pick<Step, "at" | "seq">): boolean {
  return a.at === b.at ? a.seq > b.seq : a.at > b.at;
}

/** The steps after which `stop` holds are linked anew onto what `onto` makes of the rest. */
function relink(
  trail: Step | undefined,
  stop: (step: Step) => boolean,
  onto: (rest: Step | undefined) => Step | undefined,
): Step | undefined {
  const newer: Step[] = [];
  let rest = trail;
  while (rest !== undefined && !stop(rest)) {
    newer.push(rest);
    rest = rest.previous;
  }
  return newer.reduceRight<Step | undefined>((below, step) => linked(step, below), onto(rest));
}

function linked(step: Step, previous: Step | undefined): Step {
  if (previous !== undefined) return { ...step, previous };
  const { previous: _previous, ...first } = step;
  return first;
}

/** The trail with one more step, in its place by (`at`, `seq`). */
export function addStep(trail: Step | undefined, step: Omit<Step, "previous">): Step {
  if (trail === undefined || !isAfter(trail, step)) return linked(step, trail);
  const grown = relink(
    trail,
    (each) => !isAfter(each, step),
    (rest) => linked(step, rest),
  );
  if (grown === undefined) throw new Error("a trail cannot lose a step by gaining one");
  return grown;
}

/** The trail without the step of that event. */
export function dropStep(trail: Step | undefined, seq: number): Step | undefined {
  if (findStep(trail, seq) === undefined) return trail;
  return relink(
    trail,
    (each) => each.seq === seq,
    (rest) => rest?.previous,
  );
}

/** The trail with the step of that event at another instant. */
export function shiftStep(trail: Step | undefined, seq: number, at: Instant): Step | undefined {
  const step = findStep(trail, seq);
  return step === undefined ? trail : addStep(dropStep(trail, seq), { ...step, at });
}

/** The step that an event made, if it is still in force. */
export function findStep(trail: Step | undefined, seq: number): Step | undefined {
  let step = trail;
  while (step !== undefined && step.seq !== seq) step = step.previous;
  return step;
}

/** The step right after `step`, undefined for the latest one. */
export function stepAfter(trail: Step | undefined, step: Step): Step | undefined {
  let after: Step | undefined;
  for (let each = trail; each !== undefined && each !== step; each = each.previous) after = each;
  return after;
}

/** Every step, the earliest first. */
function stepsOf(trail: Step | undefined): Step[] {
  const steps: Step[] = [];
  for (let step = trail; step !== undefined; step = step.previous) steps.push(step);
  return steps.reverse();
}

/** The clocks of a whole trail; `flow` says how stages lie to start and finish now. */
export function clocksOf(board: BoardState, trail: Step): Clocks {
  const [first, ...others] = stepsOf(trail);
  if (first === undefined) throw new Error("a trail has at least one step");
  let stageId = standing(board, first.stageId);
  const { startedAt, finishedAt } = first.carried ?? {};
  const start: Clocks = { enteredStageAt: first.at, startedAt, finishedAt };
  let clocks = first.carried === undefined ? nextClocks(board, undefined, stageId, first.at) : start;
  for (const step of others) {
    clocks = nextClocks(board, { ...clocks, stageId }, step.stageId, step.at);
    stageId = standing(board, step.stageId);
  }
  return clocks;
}

/**
 * The clocks after one more step. Start: the first instant at or right of the start stage. Finish:
 * the entry into the last unbroken run of stages at or right of the finish stage.
 */
export function nextClocks(
  board: BoardState,
  before: (Partial<Clocks> & Pick<Card, "enteredStageAt" | "stageId">) | undefined,
  to: string,
  at: Instant,
): Clocks {
  const stageId = standing(board, to);
  const rank = stageRank(board, stageId);
  const finish = stageRank(board, board.finishStageId);
  const startedAt = before?.startedAt ?? (rank >= stageRank(board, board.startStageId) ? at : undefined);
  const wasFinished = before !== undefined && stageRank(board, before.stageId) >= finish;
  const finishedAt = rank < finish ? undefined : wasFinished ? (before.finishedAt ?? at) : at;
  return { enteredStageAt: before?.stageId === stageId ? before.enteredStageAt : at, startedAt, finishedAt };
}
