import { type MapState, type MeasuredMap, type MeasuredRun, type Viewer, knownParts } from "@weir/domain";
import type { MetricAnswer, RawParams } from "@weir/flow-metrics";
import type { FilterReach } from "../../figure-filters.ts";
import type { ChainAnalytics } from "./chain-analytics.ts";

/** Where the figures of one board come from. */
export interface BoardFigures {
  ask(
    boardId: string,
    metric: string,
    params: RawParams,
    viewer: Viewer,
    reach?: FilterReach,
  ): Promise<MetricAnswer | undefined>;
}

export interface MeasuredDeps {
  readonly analytics: BoardFigures;
  readonly chain: ChainAnalytics;
}

/** The map as it is known, measured in the window of `params`. */
export async function measuredMap(
  { analytics, chain }: MeasuredDeps,
  map: MapState,
  boardIds: readonly string[],
  params: RawParams,
  viewer: Viewer,
): Promise<MeasuredMap> {
  const runs = await chain.runs(boardIds);
  const measured = await Promise.all(
    runs.map(async (run) => {
      const [boardId = ""] = run.boardIds;
      const ask = async (metric: "value-stream-map" | "value-stream"): Promise<MetricAnswer | undefined> =>
        run.boardIds.length > 1
          ? chain.ask(run.boardIds, metric, params, viewer, boardIds)
          : analytics.ask(boardId, metric, params, viewer, { beside: boardIds });
      const [steps, stream] = await Promise.all([ask("value-stream-map"), ask("value-stream")]);
      if (steps === undefined || stream === undefined) return [];
      return [{ ...run, steps, stream } as MeasuredRun];
    }),
  );
  return knownParts(map, measured.flat());
}
