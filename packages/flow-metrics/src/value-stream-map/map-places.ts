import { OFF_BOARD } from "../flow-event.ts";
import type { FlowLog } from "../flow-log.ts";
import { stepsOf } from "../value-stream/steps.ts";

/**
 * `step`: an active stage with the queues before it; `tail`: the queues between the last step and the finish;
 * `reopened`: done stages, by items that left them again; `away`: off the board, by items that came back.
 */
export type MapNodeKind = "step" | "tail" | "reopened" | "away";

export interface MapPlace {
  /** A stage id: the active stage, the first queue of the tail, the finish stage, or `OFF_BOARD`. */
  readonly nodeId: string;
  readonly kind: MapNodeKind;
  /** Empty off the board. */
  readonly name: string;
  readonly stageIds: readonly string[];
}

export interface MapPlaces {
  readonly places: readonly MapPlace[];
  /** The place of each slot of the stage table; removed stages stand where they were merged into. */
  readonly placeOf: Int16Array;
}

/** Where an item can be on a map, in flow order: every instant between its creation and its finish is in one place. */
export function mapPlaces(log: FlowLog): MapPlaces {
  const { stages } = log;
  const { steps, tail } = stepsOf(log);
  const places: MapPlace[] = steps.map(({ active, queues }) => ({
    nodeId: active.stageId,
    kind: "step",
    name: active.name,
    stageIds: [...queues, active].map(({ stageId }) => stageId),
  }));
  const [firstQueue] = tail;
  if (firstQueue !== undefined)
    places.push({
      nodeId: firstQueue.stageId,
      kind: "tail",
      name: tail.map(({ name }) => name).join(", "),
      stageIds: tail.map(({ stageId }) => stageId),
    });
  const done = log.workflow.stages.slice(stages.finish);
  places.push(
    {
      nodeId: log.workflow.finishStageId,
      kind: "reopened",
      name: done[0]?.name ?? "",
      stageIds: done.map(({ stageId }) => stageId),
    },
    { nodeId: OFF_BOARD, kind: "away", name: "", stageIds: [OFF_BOARD] },
  );
  const away = places.length - 1;
  const byRank = log.workflow.stages.map(({ stageId }) =>
    places.findIndex(({ stageIds }) => stageIds.includes(stageId)),
  );
  const slots = Math.max(stages.off, stages.stages.length) + 1;
  return { places, placeOf: Int16Array.from({ length: slots }, (_, slot) => byRank[stages.rank(slot)] ?? away) };
}
