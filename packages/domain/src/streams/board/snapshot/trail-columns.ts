import type { Card } from "../card.ts";
import type { Step } from "../trail.ts";

/** seq, instant in ms, stage, 1 for a move, rank before or null. */
export type PackedStep = readonly [number, number, string, 0 | 1, string | null];

/** The steps of a trail, the earliest first. */
export function packTrails(trail: Step): PackedStep[] {
  const steps: PackedStep[] = [];
  for (let step: Step | undefined = trail; step !== undefined; step = step.previous) {
    steps.push([step.seq, Date.parse(step.at), step.stageId, step.isMove ? 1 : 0, step.rankBefore ?? null]);
  }
  return steps.reverse();
}

export function unpackTrails(steps: readonly PackedStep[]): Step {
  let trail: Step | undefined;
  for (const [seq, at, stageId, isMove, rankBefore] of steps) {
    trail = {
      seq,
      at: new Date(at).toISOString(),
      stageId,
      isMove: isMove === 1,
      ...(rankBefore === null ? {} : { rankBefore }),
      ...(trail === undefined ? {} : { previous: trail }),
    };
  }
  if (trail === undefined) throw new Error("a snapshot has a card without a step");
  return trail;
}

/** One step that stands for a way that is not known, with the clocks it led to. */
export function frontTrail({ stageId, enteredStageAt, startedAt, finishedAt }: Card): Step {
  const carried = {
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(finishedAt === undefined ? {} : { finishedAt }),
  };
  return { seq: 0, at: enteredStageAt, stageId, isMove: false, carried };
}
