import { shown, type AboutMetrics } from "../about.ts";

export const aboutStability: AboutMetrics = {
  "littles-law": {
    group: "stability",
    question:
      "Do the three averages (work in progress, throughput, time) fit together, and is the flow steady enough to reason with them?",
    edges: [
      "As an identity over any window it always holds: both sides are in the answer, so that it can be checked.",
      "The textbook form (`classicalWip`) is exact only where nothing is in progress at both ends.",
      "The health checks compare two figures each and fail where they lie further apart than `tolerance`; a check that the data cannot answer is `null`.",
    ],
    reading: ({ itemDays, windowDays, averageWip, present, presenceDays, checks }) =>
      `${present} items were present for ${shown(itemDays)} days together in ${shown(windowDays)} days: ${shown(averageWip)} at a time, ${shown(presenceDays)} days each. ${checks.filter(({ holds }) => holds === false).length} of ${checks.length} checks do not hold.`,
  },
  "flow-debt": {
    group: "stability",
    question:
      "Do the good cycle times of what we finish come from leaving other work lying? Above 0, somebody else is waiting for it.",
    edges: [
      "A period without finishers has no debt that could be known: `null`.",
      "An estimate, as good as the approximate average cycle time of the diagram it is read from.",
    ],
    reading: ({ points }) =>
      points.map(({ label, debtDays }) => `${label}: ${shown(debtDays)} days`).join(", ") +
      ". The first week's one finisher was fast while others waited.",
  },
  "process-behaviour": {
    group: "stability",
    question: "Is this week's number a signal, or the noise we have every week?",
    of: "team",
    edges: [
      "Rule 1 alone judges by default: on 20 stable but skewed points all four rules see a false signal in most charts. The others opt in by `rule`.",
      "A lower limit that would lie below 0 is drawn at 0 and judges nothing.",
      "Below 20 points limits are `provisional`; a skewed series says so; a baseline freezes them.",
      "No value: no limits. One: a mean. Equal ones: limits on the mean.",
      "Only complete periods are points.",
    ],
    reading: ({ limits, points }) =>
      `In ${limits.n} weeks the team finishes ${shown(limits.mean)} items on average; anything up to ${shown(limits.upperLimit)} is noise. ${points.filter(({ signals }) => signals.length > 0).length} weeks are signals.`,
  },
};
