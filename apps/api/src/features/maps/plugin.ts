import { type MapState, type MeasuredMap, type Viewer, authoriseOnMap, emptyMap, mapStream } from "@weir/domain";
import { FlowInputError, type Instant, type RawParams, futureState, metrics } from "@weir/flow-metrics";
import type { Access, BoardSummary, Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { RequestProblem, invalid, notFound } from "../../problems.ts";
import type { FigureFilters } from "../../figure-filters.ts";
import { readingParams } from "../../reading-params.ts";
import { type ViewerOf, openRoute } from "../../route.ts";
import { createChainAnalytics } from "./chain-analytics.ts";
import { askPart } from "./map-part.ts";
import { type BoardFigures, measuredMap } from "./measured-map.ts";
import { addTargetProgress } from "./target-progress.ts";

export interface MapsDeps {
  readonly workspace: Workspace;
  readonly analytics: BoardFigures;
  readonly access: Pick<Access, "namesPeople">;
  readonly filters: FigureFilters;
  readonly viewerOf: ViewerOf;
  readonly clock: () => Instant;
}

/** Value stream maps: what people know, and what is measured beneath it. */
export function addMaps(app: FastifyInstance, deps: MapsDeps): void {
  const { workspace, analytics, access, viewerOf, clock } = deps;
  const known = new Set<string>(metrics.map(({ id }) => id));
  const chain = createChainAnalytics(deps);
  const mayChange = (viewer: Viewer, boardIds: readonly string[]): boolean =>
    authoriseOnMap(viewer, "map.change", boardIds) === true;
  const measured = async (mapId: string, params: RawParams, viewer: Viewer): Promise<MeasuredMap> => {
    const { map, boards } = await seenMap(workspace, viewer, mapId);
    const boardIds = boards.map(({ boardId }) => boardId);
    return readingParams(() => measuredMap({ analytics, chain }, map, boardIds, params, viewer));
  };

  openRoute(app, "maps", viewerOf, async ({ viewer }) => {
    const maps = await workspace.maps(viewer);
    return { maps: maps.map((map) => ({ ...map, editable: mayChange(viewer, map.boardIds) })) };
  });

  openRoute(app, "map", viewerOf, async ({ params: { mapId }, viewer }) => {
    const { map, boards } = await seenMap(workspace, viewer, mapId);
    return {
      map,
      boards: boards.map(({ boardId, name }) => ({ boardId, name })),
      editable: mayChange(viewer, map.boardIds),
    };
  });

  openRoute(app, "measuredMap", viewerOf, ({ params: { mapId }, query, viewer }) => measured(mapId, query, viewer));

  openRoute(app, "mapMetric", viewerOf, async ({ params: { mapId, part, metric }, query, viewer }) => {
    const { boards } = await seenMap(workspace, viewer, mapId);
    if (!known.has(metric)) throw new RequestProblem(notFound("metric", metric));
    const boardIds = boards.map(({ boardId }) => boardId);
    const question = { metric, params: query, viewer };
    return readingParams(() => askPart({ analytics, chain, access }, boardIds, part, question));
  });

  const seen = (viewer: Viewer, mapId: string): Promise<SeenMap> => seenMap(workspace, viewer, mapId);
  addTargetProgress(app, { analytics, chain, viewerOf, clock, seen });

  openRoute(app, "futureMap", viewerOf, async ({ params: { mapId }, body: { changes, ...asked }, viewer }) => {
    const { parts } = await measured(mapId, asked.params ?? {}, viewer);
    try {
      return {
        parts: parts.map(({ boardIds, known }) => {
          const ids = new Set(known.steps.map(({ nodeId }) => nodeId));
          const own = parts.length === 1 ? changes : changes.filter(({ nodeId }) => ids.has(nodeId));
          return { boardIds, future: futureState(known, own) };
        }),
      };
    } catch (error) {
      if (!(error instanceof FlowInputError)) throw error;
      const { place, value, expected } = error;
      throw new RequestProblem(invalid([{ path: place, value: String(value).slice(0, 200), expected }]));
    }
  });
}

interface SeenMap {
  readonly map: MapState;
  /** The boards of the map that are there, in its order. */
  readonly boards: readonly BoardSummary[];
}

/** The map, or the empty one of a board that nobody noted anything on. */
async function seenMap(workspace: Workspace, viewer: Viewer, mapId: string): Promise<SeenMap> {
  const boards = await workspace.boards(viewer);
  const known = await workspace.map(mapId, viewer);
  const own = boards.find(({ boardId }) => boardId === mapId);
  if (known === undefined && (own === undefined || authoriseOnMap(viewer, "map.read", [mapId]) !== true))
    throw new RequestProblem(notFound("map", mapId));
  const map = known ?? { ...emptyMap(mapStream(mapId)), name: own?.name ?? "", boardIds: [mapId] };
  return { map, boards: map.boardIds.flatMap((id) => boards.find(({ boardId }) => boardId === id) ?? []) };
}
