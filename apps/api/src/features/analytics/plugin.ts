import { commonParams, filterParam, metrics } from "@weir/flow-metrics";
import { problemOf, telling } from "@weir/contract";
import { authorise } from "@weir/domain";
import type { Access, Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { RequestProblem, deniedProblem, notFound } from "../../problems.ts";
import { readingParams } from "../../reading-params.ts";
import { type ViewerOf, openRoute } from "../../route.ts";
import type { Analytics } from "./analytics.ts";
import { figureActionOf } from "../../figure-action.ts";
import { namingChoice } from "../../naming-choice.ts";

export interface AnalyticsDeps {
  readonly workspace: Workspace;
  readonly analytics: Analytics;
  readonly access: Pick<Access, "namesPeople">;
  readonly viewerOf: ViewerOf;
}

/** The metrics of a board, each by its name in the registry. */
export function addAnalytics(app: FastifyInstance, { workspace, analytics, access, viewerOf }: AnalyticsDeps): void {
  const registry = metrics.map(({ id, title, unit, params, ofEveryCard }) => ({
    metric: id,
    title,
    unit,
    params: [...params, ...commonParams, ...(ofEveryCard === true ? [] : [filterParam])],
  }));
  const known = new Set<string>(metrics.map((metric) => metric.id));

  openRoute(app, "metrics", viewerOf, async ({ params, viewer }) => {
    if ((await workspace.frame(params.boardId, viewer)) === undefined)
      throw new RequestProblem(notFound("board", params.boardId));
    return { metrics: registry };
  });

  openRoute(app, "metric", viewerOf, async ({ params: { boardId, metric }, query, viewer }) => {
    if (!known.has(metric)) throw new RequestProblem(notFound("metric", metric));
    const may = authorise(viewer, figureActionOf(metric), { kind: "board", boardId });
    if (may !== true) throw new RequestProblem(deniedProblem(may, boardId));
    const naming = namingChoice(metric, query);
    if (naming !== undefined && !access.namesPeople(viewer, boardId))
      throw new RequestProblem(problemOf("person-figures-off", telling("problem.person-figures-off", naming)));
    const answer = await readingParams(() => analytics.ask(boardId, metric, query, viewer));
    if (answer !== undefined) return answer;
    throw new RequestProblem(notFound("board", boardId));
  });
}
