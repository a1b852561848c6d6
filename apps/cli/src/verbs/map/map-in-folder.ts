import { text } from "@weir/contract";
import { emptyMap, mapStream, soloViewer } from "@weir/domain";
import { answerMetric } from "@weir/flow-metrics";
import { type Access, type NativeBoard, readNativeFile, type Workspace } from "@weir/storage";
import { Exit } from "../../exit.ts";
import { historyOfBoard } from "../analyse/flow-history.ts";
import { folderFilter } from "./folder-filter.ts";
import { mapNamed } from "./map-named.ts";
import type { MapQuery } from "./map-query.ts";
import type { SeenMap } from "./seen-map.ts";
import { type HeldBoard, seenOfBoards } from "./seen-of-boards.ts";

interface Folder {
  readonly workspace: Workspace;
  readonly access: () => Promise<Access>;
}

/** A map from the folder itself. */
export async function mapInFolder(
  folder: Folder,
  wanted: string | undefined,
  { filter, ...query }: MapQuery,
  now: string,
): Promise<SeenMap> {
  const { workspace } = folder;
  const [boards, maps] = await Promise.all([workspace.boards(soloViewer), workspace.maps(soloViewer)]);
  const mapId = mapNamed(boards, maps, wanted);
  const own = boards.find(({ boardId }) => boardId === mapId);
  const map = (await workspace.map(mapId, soloViewer)) ?? {
    ...emptyMap(mapStream(mapId)),
    name: own?.name ?? "",
    boardIds: [mapId],
  };
  const there: HeldBoard[] = [];
  for (const boardId of map.boardIds.filter((id) => boards.some((board) => board.boardId === id))) {
    const native = await nativeBoard(workspace, boardId);
    there.push({ native, history: historyOfBoard(native) });
  }
  const states = new Map(there.map(({ native: { boardId }, history }) => [boardId, history.board()]));
  const choose = await folderFilter(filter, [...states.values()], folder);
  return seenOfBoards(map, there, (log, metric, boardIds) => {
    const latest = new Date(Math.max(Date.parse(now), log.asOf())).toISOString();
    const own = boardIds.flatMap((boardId) => states.get(boardId) ?? []);
    return answerMetric(log, metric, { "as-of": latest, ...query }, choose && ((asOf) => choose(own, asOf)));
  });
}

async function nativeBoard(workspace: Workspace, boardId: string): Promise<NativeBoard> {
  const lines = await workspace.exportBoard(boardId, soloViewer);
  if (lines === undefined) throw new Exit(1, text("cli.no-such-board", { board: boardId, boards: "" }));
  const read = await readNativeFile(lines);
  if ("problems" in read) throw new Exit(3, ...read.problems.map(({ expected }) => expected));
  return read;
}
