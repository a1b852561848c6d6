import { knownParts, type MapState, nodeOn, onNodes } from "@weir/domain";
import {
  chainLog,
  chainRuns,
  type FlowEvent,
  flowEventTypes,
  type FlowLog,
  type MetricAnswer,
  type MetricId,
  type MetricResults,
  type WasteEvidence,
} from "@weir/flow-metrics";
import type { NativeBoard } from "@weir/storage";
import type { FlowHistory } from "../analyse/flow-history.ts";
import { nameOfMap, type SeenBoard, type SeenMap } from "./seen-map.ts";

/** A board that is here with its whole history. */
export interface HeldBoard {
  readonly native: NativeBoard;
  readonly history: FlowHistory;
}

/** Asks the log of some boards for a metric. */
export type AskLog = <Id extends MetricId>(
  log: FlowLog,
  metric: Id,
  boardIds: readonly string[],
) => MetricAnswer<MetricResults[Id]>;

/** A map of boards that are here: worked out by what a server works it out by. */
export function seenOfBoards(map: MapState, there: readonly HeldBoard[], ask: AskLog): SeenMap {
  const links = there.map(({ native: { boardId, events }, history: { workflow } }) => {
    return { boardId, workflow, events: events.filter((event) => flowEventTypes.has(event.type)) as FlowEvent[] };
  });
  const runs = chainRuns(links).map((run) => {
    const own = there.find(({ native }) => native.boardId === run.boardIds[0])?.history.log;
    const log =
      run.boardIds.length === 1 && own !== undefined
        ? own
        : chainLog(links.filter(({ boardId }) => run.boardIds.includes(boardId)));
    const told = <Id extends MetricId>(metric: Id) => ask(log, metric, run.boardIds);
    const waste = wasteOnNodes(run.boardIds, told("waste").result.candidates);
    return { ...run, waste, steps: told("value-stream-map"), stream: told("value-stream") };
  });
  const boards = there.map(({ native, history }) => seenBoard(native.boardId, history));
  return {
    name: nameOfMap(map, boards),
    map,
    boards,
    parts: knownParts(map, runs).parts.map(({ boardIds, sideBySide, known: { steps }, totals, stream }, index) => {
      const told = { steps, totals };
      const known = stream === null ? { stream, told } : { stream, told, waste: runs[index]?.waste ?? [] };
      return { boardIds, sideBySide, known };
    }),
  };
}

/** Of several boards their log calls the stages as the map does already. */
export const wasteOnNodes = (
  boardIds: readonly string[],
  found: readonly WasteEvidence[],
): readonly WasteEvidence[] => {
  const [only = "", ...others] = boardIds;
  return others.length > 0 ? found : found.map((each) => onNodes(each, (stageId) => nodeOn(only, stageId)));
};

function seenBoard(boardId: string, { boardName: name, workflow, limitOf }: FlowHistory): SeenBoard {
  const stages = workflow.stages.map(({ stageId, name: stage }) => {
    return { nodeId: nodeOn(boardId, stageId), name: stage, limit: limitOf?.(stageId) };
  });
  return { boardId, name, stages };
}
