import type { Card } from "../card.ts";
import type { LaneStep, Step } from "../trail.ts";

/** Seq, instant in ms, stage, 1 for a move, rank before or null, the lanes where it changed those. */
export type PackedStep = readonly [number, number, string, 0 | 1, string | null, LaneStep?];

/** The steps of a trail, the earliest first. */
export function packTrails(trail: Step): PackedStep[] {
  const steps: PackedStep[] = [];
  for (let step: Step | undefined = trail; step !== undefined; step = step.previous) {
    const { seq, at, stageId, isMove, rankBefore = null, lane } = step;
    const packed = [seq, Date.parse(at), stageId, isMove ? 1 : 0, rankBefore] as const;
    steps.push(lane === undefined ? packed : [...packed, lane]);
  }
  return steps.reverse();
}

export function unpackTrails(steps: readonly PackedStep[]): Step {
  let trail: Step | undefined;
  for (const [seq, at, stageId, isMove, rankBefore, lane] of steps) {
    trail = {
      seq,
      at: new Date(at).toISOString(),
      stageId,
      isMove: isMove === 1,
      ...(rankBefore === null ? {} : { rankBefore }),
      ...(lane === undefined ? {} : { lane }),
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
