import { nodeOn } from "@weir/domain";
import type { WasteResult } from "@weir/flow-metrics";
import type { Server } from "../../reach.ts";
import type { MapQuery } from "./map-query.ts";
import { mapNamed } from "./map-named.ts";
import { nameOfMap, type SeenBoard, type SeenMap, type SeenPart } from "./seen-map.ts";
import { wasteOnNodes } from "./seen-of-boards.ts";

type Client = Server["client"];

/** A map as the server that holds the folder tells it. */
export async function mapAtServer({ client }: Server, wanted: string | undefined, query: MapQuery): Promise<SeenMap> {
  const [{ boards }, { maps }] = await Promise.all([client.boards(), client.maps()]);
  const mapId = mapNamed(boards, maps, wanted);
  const [{ map, boards: told }, measured] = await Promise.all([
    client.map({ params: { mapId } }),
    client.measuredMap({ params: { mapId }, query }),
  ]);
  const seen = await Promise.all(told.map((board) => seenBoard(client, board)));
  const parts = measured.parts.map(
    async ({ boardIds, sideBySide, known: { steps }, totals, stream }): Promise<SeenPart> => {
      const own = { steps, totals };
      if (stream === null) return { boardIds, sideBySide, known: { stream, told: own } };
      const [part = ""] = boardIds;
      const { result } = await client.mapMetric({ params: { mapId, part, metric: "waste" }, query });
      const waste = wasteOnNodes(boardIds, (result as unknown as WasteResult).candidates);
      return { boardIds, sideBySide, known: { stream, told: own, waste } };
    },
  );
  return { name: nameOfMap(map, seen), map, boards: seen, parts: await Promise.all(parts) };
}

async function seenBoard(
  client: Client,
  { boardId, name }: { readonly boardId: string; readonly name: string },
): Promise<SeenBoard> {
  const { stages } = await client.board({ params: { boardId } });
  const seen = stages.map(({ stageId, name: stage, wipLimit }) => {
    const limit = wipLimit?.measure === "count" ? wipLimit.max : undefined;
    return { nodeId: nodeOn(boardId, stageId), name: stage, limit };
  });
  return { boardId, name, stages: seen };
}
