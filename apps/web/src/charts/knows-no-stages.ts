import type { MetricAnswer } from "@weir/flow-metrics";

/** Whether the board came from a source of dates: what needs stages is not known of it. */
export const knowsNoStages = (answer: Pick<MetricAnswer, "dataQuality"> | undefined): boolean =>
  answer?.dataQuality.some(({ code }) => code === "no-stages") === true;
