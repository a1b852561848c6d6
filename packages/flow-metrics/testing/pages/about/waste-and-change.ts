import { shown, type AboutMetrics } from "../about.ts";

export const aboutWasteAndChange: AboutMetrics = {
  waste: {
    group: "waste",
    question: "Which of the eight wastes does the log show signs of, where, and how many item-days do they cost?",
    of: "team",
    edges: [
      "Candidates, never verdicts: each has its items, examples and a confidence, and people decide what it is.",
      "Signals overlap; their item-days do not add up.",
      "What the log cannot tell is `unknown` with its reason; what it could tell and does not show is `silent`.",
      "Hints about people name nobody.",
    ],
    reading: ({ candidates, silent, unknown }) =>
      `${candidates.length} candidates (${candidates.map(({ signal, itemDaysLost }) => `${signal}: ${shown(itemDaysLost)} item-days`).join(", ")}), ${silent.length} signals silent, ${unknown.length} unknown.`,
  },
  "experiment-verdict": {
    group: "experiment",
    question:
      "We changed something: did it help? Improved, worsened, no evidence of change, too little data, or not comparable.",
    of: "team",
    asks: {
      "trial-from": "2026-04-06",
      "frozen-at": "2026-03-30",
      measure: "cycle-time-mean",
      guards: "throughput:10",
    },
    edges: [
      "'After', never 'because of': what else happened in the windows is listed.",
      "Windows frozen after the start, or never, make it exploratory. Before the review date it tells nothing.",
      "Open items count as lasting longer. Blocks as long as the data's memory are permuted, not items; too few independent observations are `too-little-data`, with how many more days it would take.",
      "The interval holds the effects that the test does not rule out: it leaves zero out just where p is at most 0.05. A `null` end is no bound; of a percentile that so many open items hide, the effect is `null` and the interval bounds it from one side.",
      "The effect compares like with like (days without what their weekday usually adds, open items counted by what became of the others), so it may differ a little from the difference of the two values.",
      "A guard is held only where worse by its margin is ruled out.",
      "The same seed gives the same verdict.",
    ],
    reading: ({ answer, baseline, trial, effect, interval, p }) =>
      `${answer}: the mean cycle time went from ${shown(baseline.value)} to ${shown(trial.value)} days (${shown(effect)}, between ${shown(interval?.[0])} and ${shown(interval?.[1])}), which chance alone would do with p = ${shown(p)}; ${baseline.n} + ${trial.n} items are worth ${shown(baseline.effectiveN)} + ${shown(trial.effectiveN)} independent ones.`,
  },
};
