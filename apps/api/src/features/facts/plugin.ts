import { type Problem, problemOf, telling } from "@weir/contract";
import { type Command, type Instant, type Viewer, factsStream, isRefusal } from "@weir/domain";
import { answerFactMetric, commonFactParams, factMetrics, happenedAt } from "@weir/flow-metrics";
import type { Accepted, Outcome, Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { RequestProblem, commandIdReused, deniedProblem, notFound, refusalProblem } from "../../problems.ts";
import { readingParams } from "../../reading-params.ts";
import { type ViewerOf, openRoute } from "../../route.ts";
import { chosenFacts, inOrder } from "./chosen.ts";
import { factsToldIn } from "./told.ts";

export interface FactsDeps {
  readonly workspace: Workspace;
  readonly viewerOf: ViewerOf;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

/** Bytes of ten years of deployments with their changes. */
const bodyLimit = 8 * 1024 ** 2;

/** What other tools know about delivery: told, listed, taken back, measured. */
export function addFacts(app: FastifyInstance, { workspace, viewerOf, clock, newId }: FactsDeps): void {
  const carryOut = async (command: Command, viewer: Viewer): Promise<Accepted["results"][number]> => {
    const outcome = await workspace.execute(command, viewer);
    const [result] = "results" in outcome ? outcome.results : [];
    if (result === undefined) throw new RequestProblem(problemIn(command, outcome));
    return result;
  };

  openRoute(
    app,
    "recordFacts",
    viewerOf,
    async ({ body, viewer }) => {
      const command = factsToldIn(body, { now: clock(), newId });
      const { events, seq } = await carryOut(command, viewer);
      const recorded = events.filter(({ type }) => type === "fact.recorded").length;
      return { recorded, corrected: events.length - recorded, known: command.facts.length - events.length, seq };
    },
    { ownChecks: true, bodyLimit },
  );

  openRoute(app, "withdrawFact", viewerOf, async ({ params: { factId }, query: { reason }, viewer }) => {
    const said = reason === undefined ? {} : { reason };
    const command = { type: "fact.withdraw", stream: factsStream, commandId: newId(), factId, ...said } as const;
    const { events } = await carryOut(command, viewer);
    return { withdrawn: events.length > 0 };
  });

  openRoute(app, "facts", viewerOf, async ({ query: { board, service, kind, from, to }, viewer }) => {
    const { facts } = await chosenFacts(workspace, viewer, board);
    const wanted = facts.filter((fact) => {
      const at = happenedAt(fact);
      return (
        (service === undefined || fact.service === service) &&
        (kind === undefined || fact.kind === kind) &&
        (from === undefined || at >= from) &&
        (to === undefined || at < to)
      );
    });
    return { facts: inOrder(wanted) };
  });

  const boardParam = { name: "board", kind: "text", description: "Facts that concern this board, in its zone" };
  const registry = factMetrics.map(({ id, title, unit, params }) => ({
    metric: id,
    title,
    unit,
    params: [...params, ...commonFactParams, boardParam],
  }));
  openRoute(app, "factMetrics", viewerOf, () => Promise.resolve({ metrics: registry }));

  const known = new Set<string>(factMetrics.map(({ id }) => id));
  openRoute(app, "factMetric", viewerOf, async ({ params: { metric }, query: { board, ...params }, viewer }) => {
    if (!known.has(metric)) throw new RequestProblem(notFound("metric", metric));
    const boardId = Array.isArray(board) ? board.join(",") : board;
    const { facts, timeZone } = await chosenFacts(workspace, viewer, boardId);
    const asOf = Date.parse(clock());
    return readingParams(async () => answerFactMetric(facts, metric, params, { timeZone, asOf }));
  });
}

/** Why nothing was kept. */
function problemIn({ commandId }: Command, outcome: Outcome): Problem {
  if (!isRefusal(outcome)) return "denied" in outcome ? deniedProblem(outcome) : commandIdReused(commandId);
  if (outcome.refused !== "already-exists") return refusalProblem(outcome);
  return problemOf("already-exists", {
    ...telling("facts.differs", { id: outcome.id }),
    refusal: { ...outcome },
  });
}
