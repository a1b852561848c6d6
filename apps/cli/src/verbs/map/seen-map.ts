import { text } from "@weir/contract";
import {
  emptyMap,
  knownParts,
  type MapState,
  mapStream,
  type MeasuredMap,
  type MeasuredRun,
  soloViewer,
} from "@weir/domain";
import {
  answerMetric,
  chainLog,
  chainRuns,
  type FlowEvent,
  flowEventTypes,
  type FlowLog,
  type MetricId,
} from "@weir/flow-metrics";
import { type NativeBoard, readNativeFile, type Workspace } from "@weir/storage";
import { Exit } from "../../exit.ts";
import type { Server } from "../../reach.ts";
import { type FlowHistory, historyOfBoard } from "../analyse/flow-history.ts";
import { mapNamed } from "./map-named.ts";

/** What is to be measured, as the metrics' own flags. */
export type MapQuery = Readonly<Record<string, string>>;

/** What a drawing needs of a board beside its figures. */
export interface SeenBoard {
  readonly boardId: string;
  readonly name: string;
  readonly stageIds: readonly string[];
  limitOf(stageId: string): number | undefined;
}

/** A map with what is measured and what people know of it. */
export interface SeenMap {
  readonly map: MapState;
  readonly boards: readonly SeenBoard[];
  readonly measured: Pick<MeasuredMap, "parts">;
}

/** As the server that holds the folder tells it. */
export async function mapAtServer({ client }: Server, wanted: string | undefined, query: MapQuery): Promise<SeenMap> {
  const [{ boards }, { maps }] = await Promise.all([client.boards(), client.maps()]);
  const mapId = mapNamed(boards, maps, wanted);
  const [told, measured] = await Promise.all([
    client.map({ params: { mapId } }),
    client.measuredMap({ params: { mapId }, query }),
  ]);
  const seen = await Promise.all(
    told.boards.map(async ({ boardId, name }): Promise<SeenBoard> => {
      const { stages } = await client.board({ params: { boardId } });
      return {
        boardId,
        name,
        stageIds: stages.map(({ stageId }) => stageId),
        limitOf(id) {
          const limit = stages.find(({ stageId }) => stageId === id)?.wipLimit;
          return limit?.measure === "count" ? limit.max : undefined;
        },
      };
    }),
  );
  return { map: told.map, boards: seen, measured };
}

/** The same from the folder itself: worked out by what the server works it out by. */
export async function mapInFolder(
  workspace: Workspace,
  wanted: string | undefined,
  query: MapQuery,
  now: string,
): Promise<SeenMap> {
  const [boards, maps] = await Promise.all([workspace.boards(soloViewer), workspace.maps(soloViewer)]);
  const mapId = mapNamed(boards, maps, wanted);
  const own = boards.find(({ boardId }) => boardId === mapId);
  const map = (await workspace.map(mapId, soloViewer)) ?? {
    ...emptyMap(mapStream(mapId)),
    name: own?.name ?? "",
    boardIds: [mapId],
  };
  const there: { native: NativeBoard; history: FlowHistory }[] = [];
  for (const boardId of map.boardIds.filter((id) => boards.some((board) => board.boardId === id))) {
    const native = await nativeBoard(workspace, boardId);
    there.push({ native, history: historyOfBoard(native) });
  }
  return {
    map,
    boards: there.map(({ native: { boardId }, history: { boardName: name, workflow, limitOf } }) => {
      return { boardId, name, stageIds: workflow.stages.map(({ stageId }) => stageId), limitOf: (id) => limitOf?.(id) };
    }),
    measured: knownParts(map, measuredRuns(there, query, now)),
  };
}

async function nativeBoard(workspace: Workspace, boardId: string): Promise<NativeBoard> {
  const lines = await workspace.exportBoard(boardId, soloViewer);
  if (lines === undefined) throw new Exit(1, text("cli.no-such-board", { board: boardId, boards: "" }));
  const read = await readNativeFile(lines);
  if ("problems" in read) throw new Exit(3, ...read.problems.map(({ expected }) => expected));
  return read;
}

function measuredRuns(
  boards: readonly { readonly native: NativeBoard; readonly history: FlowHistory }[],
  query: MapQuery,
  now: string,
): MeasuredRun[] {
  const links = boards.map(({ native: { boardId, events }, history: { workflow } }) => {
    return { boardId, workflow, events: events.filter((event) => flowEventTypes.has(event.type)) as FlowEvent[] };
  });
  return chainRuns(links).map((run) => {
    const own = boards.find(({ native }) => native.boardId === run.boardIds[0])?.history.log;
    const log =
      run.boardIds.length === 1 && own !== undefined
        ? own
        : chainLog(links.filter(({ boardId }) => run.boardIds.includes(boardId)));
    return { ...run, steps: ask(log, "value-stream-map", query, now), stream: ask(log, "value-stream", query, now) };
  });
}

function ask<Id extends MetricId>(log: FlowLog, metric: Id, query: MapQuery, now: string) {
  const asOf = new Date(Math.max(Date.parse(now), log.asOf())).toISOString();
  return answerMetric(log, metric, { "as-of": asOf, ...query });
}
