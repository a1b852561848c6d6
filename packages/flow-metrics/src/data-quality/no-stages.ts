import type { Found, QualityReading } from "./finding.ts";

/** Stages that stand for dates: nobody knows what cards went through between them. */
export const noStages = ({ query: { log } }: QualityReading): Found => ({
  code: "no-stages",
  of: "stage",
  ids: log.workflow.stageless === true ? log.workflow.stages.map(({ stageId }) => stageId) : [],
});
