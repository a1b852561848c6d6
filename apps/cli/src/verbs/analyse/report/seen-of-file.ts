import { emptyMap, evolveAll, mapStream } from "@weir/domain";
import type { MetricId } from "@weir/flow-metrics";
import type { SeenMap } from "../../map/seen-map.ts";
import { type AskLog, seenOfBoards } from "../../map/seen-of-boards.ts";
import type { FlowHistory } from "../flow-history.ts";

/** The map of a file: a board that Weir wrote brings along what people know of it. */
export function seenOfFile(history: FlowHistory, ask: AskLog): SeenMap {
  const { native, boardName: name, log, workflow, limitOf } = history;
  if (native !== undefined) {
    const { boardId, mapEvents } = native;
    const map = { ...emptyMap(mapStream(boardId)), name, boardIds: [boardId] };
    return seenOfBoards(evolveAll(map, mapEvents), [{ native, history }], ask);
  }
  const boardId = "";
  const stages = workflow.stages.map(({ stageId, name: stage }) => {
    return { nodeId: stageId, name: stage, limit: limitOf?.(stageId) };
  });
  const told = <Id extends MetricId>(metric: Id) => ask(log, metric, [boardId]);
  const known = { stream: told("value-stream"), waste: told("waste").result.candidates };
  return {
    name,
    map: { steps: [], figures: [], bursts: [], dismissed: [] },
    boards: [{ boardId, name, stages }],
    parts: [{ boardIds: [boardId], sideBySide: [], known }],
  };
}
