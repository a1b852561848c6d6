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
      "Time is that of the window up to now; a share is of all time items spent between their start and their end in it, unless something else is named.",
      "It occurs in the one stage that holds four fifths of the item-days lost, or in the two that do, the most first; where they are spread over more, or were lost off the board, it concerns the whole. That is the stage where cards were blocked, stood still or were in work (`task-switching`), where they lay until a group or this board took them up (`group-handoffs`, `ping-pong`, `board-crossings`), were put back to (`parked`), were discarded from (`discarded-after-start`), came back to (`reopened`), or were taken up in again (`resumed`). `growing`, `alternation`, `demand-exceeds` and `defect-arrivals` are told of the whole.",
      "`over-limit`: a stage is above the limit then in force for 5 % of the time it had one; lost are the days of the cards too many.",
      "`growing`, `demand-exceeds`: of items begun, of items asked for, more came than went in the second half of the window, by three times the root of both together and by a fifth; lost are the days above the level at its middle, shared out among those still there.",
      "`parked`: 3 items, 5 % of the time left of the start or off the board, of items begun that came back or are not given up.",
      "`discarded-after-start`: 3 items, 10 % of what ended.",
      "`queue`: 5 items, 20 % of the time in one queue after the start. `blocked`: 3 items, 10 % of the time.",
      "`stalled`: 2 open items without a fact for three days and for three times as long as 85 % of the stays that ended where they stand, ten stays at least.",
      "`group-handoffs`: 5 items, 10 % of the time lying between the last fact of a group and the first of another. `ping-pong`: 5 items that went straight back, 10 % of those handed on. `board-crossings`: 5 items, 10 % of the time from an arrival until it is taken up.",
      "`task-switching`: in 25 % of the weeks (sevens of UTC days) more than 1.5 cards in work for each person who did anything in it or a week around, 10 items; lost is the share of the time in work that was nobody's.",
      "`alternation`: 10 times somebody took up or laid down a card, then another, then within a day the first, 10 % of such acts.",
      "`released-late`: 5 items, from the finish to the last stage a quarter of what making them took, and a day each. `never-released`: 5 items finished for twice as long as 95 % of the released ones lay, and 14 days.",
      "`resumed`: 3 items, 10 % of those worked on, laid down in a queue left of there or off the board and taken up where they were.",
      "`slow-for-type`: 3 items whose stay in an active stage lies outside the outer fence of 20 stays of their type, on a logarithmic scale; lost is what goes beyond the upper quartile.",
      "`unused-stage`: no stay while 20 items finished, or 85 % of 20 stays under a minute.",
      "`returned`: 3 items, 10 % of those passed on by a stage, sent back to it or its queue to be worked on again, until they are again where they were sent back from. `reopened`: 3 items, 5 % of those finished.",
      "`defect-arrivals`: 3 items, 20 % of those created, of a type that is called bug, defect, incident, fault or hotfix.",
      "`one-person-step`: one of three people or more takes 90 % of 20 items, and 10 % of the time is spent in the queue before.",
      "Confidence is low below 10 items, medium below 30; never more than medium of `stalled`, `alternation` and `slow-for-type`, never more than low of `unused-stage` and `one-person-step`.",
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
