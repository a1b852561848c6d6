import type { Found, QualityReading } from "./finding.ts";

/** Stages left of the finish that cards have passed, and in which none has ever stood. */
export function unvisitedStages({ query: { log }, journeys }: QualityReading): Found {
  const visited = new Set<string>();
  let furthest = -1;
  for (const { visits } of journeys) {
    for (const { stageId } of visits) {
      visited.add(stageId);
      furthest = Math.max(furthest, log.stages.rank(log.stages.slot(stageId)));
    }
  }
  const passed = log.workflow.stages.slice(0, Math.min(log.stages.finish, furthest));
  return {
    code: "unvisited-stage",
    of: "stage",
    ids: passed.map(({ stageId }) => stageId).filter((stageId) => !visited.has(stageId)),
  };
}
