export interface DropTarget {
  readonly stageId: string;
  /** Place among the cards that stay, from 0. */
  readonly place: number;
}

/** A stage as the keyboard walks it: how many cards stay in it while one is lifted. */
export interface WalkedStage {
  readonly stageId: string;
  readonly staying: number;
}

/** Where an arrow key takes the lifted card; `undefined` when the key means nothing or there is no further. */
export function stepTarget(code: string, target: DropTarget, stages: readonly WalkedStage[]): DropTarget | undefined {
  const at = stages.findIndex((stage) => stage.stageId === target.stageId);
  const here = stages[at];
  if (here === undefined) return undefined;
  switch (code) {
    case "ArrowUp":
      return target.place > 0 ? { ...target, place: target.place - 1 } : undefined;
    case "ArrowDown":
      return target.place < here.staying ? { ...target, place: target.place + 1 } : undefined;
    case "Home":
      return { ...target, place: 0 };
    case "End":
      return { ...target, place: here.staying };
    case "ArrowLeft":
      return beside(stages[at - 1], target);
    case "ArrowRight":
      return beside(stages[at + 1], target);
    default:
      return undefined;
  }
}

function beside(stage: WalkedStage | undefined, target: DropTarget): DropTarget | undefined {
  return stage && { stageId: stage.stageId, place: Math.min(target.place, stage.staying) };
}
