import type { MapState, MapTarget, MeasuredPart, Viewer } from "@weir/domain";
import {
  type DurationResult,
  type Instant,
  type ProgressReading,
  type ProgressWindow,
  type RawParams,
  fewestProgressItems,
  progressWindows,
  targetProgress,
} from "@weir/flow-metrics";
import type { FastifyInstance } from "fastify";
import { RequestProblem, notFound } from "../../problems.ts";
import { readingParams } from "../../reading-params.ts";
import { type ViewerOf, openRoute } from "../../route.ts";
import { type MeasuredDeps, measuredMap } from "./measured-map.ts";

export interface TargetProgressDeps extends MeasuredDeps {
  readonly viewerOf: ViewerOf;
  readonly clock: () => Instant;
  readonly seen: (viewer: Viewer, mapId: string) => Promise<SeenBoards>;
}

interface SeenBoards {
  readonly map: MapState;
  readonly boards: readonly { readonly boardId: string }[];
}

type Part = MeasuredPart;

const ms = (instant: string): number => Date.parse(instant);
const instantOf = (at: number): Instant => new Date(at).toISOString();

/** How far a target is: the measured map since it was set, asked as it was asked then, with what people know now. */
export function addTargetProgress(app: FastifyInstance, deps: TargetProgressDeps): void {
  openRoute(app, "targetProgress", deps.viewerOf, async ({ params: { mapId, targetId }, query, viewer }) => {
    const seen = await deps.seen(viewer, mapId);
    const target = seen.map.targets.find((each) => each.targetId === targetId);
    if (target === undefined) throw new RequestProblem(notFound("target", targetId));
    const asOf = query["as-of"] ?? deps.clock();
    return readingParams(() => progressOf(deps, seen, target, asOf, viewer));
  });
}

async function progressOf(
  deps: TargetProgressDeps,
  seen: SeenBoards,
  target: MapTarget,
  asOf: Instant,
  viewer: Viewer,
) {
  const { targetId, setAt, today, future, measuredBy } = target;
  const by: ProgressWindow = {
    from: typeof measuredBy?.from === "string" ? ms(measuredBy.from) : null,
    to: ms(measuredBy?.to ?? setAt),
  };
  const asked = Object.fromEntries((measuredBy?.asked ?? []).map(({ name, value }) => [name, value]));
  const boardIds = seen.boards.map(({ boardId }) => boardId);
  const partIn = async (window: ProgressWindow): Promise<Part | undefined> => {
    const params = { ...asked, ...boundsOf(window), "as-of": asOf };
    const { parts } = await measuredMap(deps, seen.map, boardIds, params, viewer);
    return partOf(target, parts);
  };
  const before = await partIn(by);
  const readings: ProgressReading[] = [];
  if (before !== undefined)
    for (const window of progressWindows({ setAt: ms(setAt), asOf: ms(asOf), by })) {
      const part = await partIn(window);
      if (part !== undefined) readings.push(readingOf(window, part));
    }
  const progress = targetProgress({
    targetId,
    setAt: ms(setAt),
    asOf: ms(asOf),
    today,
    future,
    baseline: before === undefined || measuredBy === undefined ? undefined : readingOf(by, before),
    readings,
    leads:
      before === undefined
        ? []
        : await leadsOf(deps, before, {
            params: { ...asked, ...boundsOf({ ...by, to: ms(asOf) }) },
            viewer,
            beside: boardIds,
          }),
  });
  return {
    targetId,
    setAt,
    asOf,
    windowDays: by.from === null ? null : (by.to - by.from) / 86_400_000,
    boardIds: before?.boardIds ?? null,
    fewestItems: fewestProgressItems,
    ...progress,
    points: progress.points.map(({ from, at, ...point }) => ({ ...point, from: instantOf(from), at: instantOf(at) })),
  };
}

const boundsOf = ({ from, to }: ProgressWindow): RawParams => ({
  ...(from !== null && { from: instantOf(from) }),
  to: instantOf(to),
});

/** A map of no boards measures nothing: its one item is nobody's. */
const readingOf = (window: ProgressWindow, { boardIds, known, totals }: Part): ProgressReading => ({
  window,
  items: boardIds.length === 0 ? 0 : known.items,
  totals,
});

/** The part that has most of the steps a target speaks of. */
function partOf({ changes }: MapTarget, parts: readonly Part[]): Part | undefined {
  const counted = parts.map((part) => {
    const nodes = new Set(part.known.steps.map(({ nodeId }) => nodeId));
    return { part, count: changes.filter(({ nodeId }) => nodes.has(nodeId)).length };
  });
  const [best] = counted.toSorted((one, other) => other.count - one.count);
  return best === undefined || (best.count === 0 && changes.length > 0) ? undefined : best.part;
}

/** What each card took, at the time it was finished; measured alone, whatever people know. */
async function leadsOf(
  { analytics, chain }: TargetProgressDeps,
  { boardIds }: Part,
  {
    params,
    viewer,
    beside,
  }: { readonly params: RawParams; readonly viewer: Viewer; readonly beside: readonly string[] },
): Promise<{ readonly at: number; readonly value: number }[]> {
  const [boardId] = boardIds;
  if (boardId === undefined) return [];
  const answer =
    boardIds.length > 1
      ? await chain.ask(boardIds, "customer-lead-time", params, viewer, beside)
      : await analytics.ask(boardId, "customer-lead-time", params, viewer, { beside });
  const { items } = (answer?.result ?? { items: [] }) as Pick<DurationResult, "items">;
  return items
    .map(({ finishedAt, days }) => ({ at: ms(finishedAt), value: days }))
    .toSorted((one, other) => one.at - other.at);
}
