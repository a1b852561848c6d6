import { percent, shown, type AboutMetrics } from "../about.ts";

export const aboutTime: AboutMetrics = {
  "cycle-time": {
    group: "time",
    question:
      "Once we start something, how long until it is finished? The percentiles are what a team can say to somebody who asks: 85 % took no longer than this.",
    asks: { cycle: "inclusive" },
    edges: [
      "Started and finished on one day: elapsed time may be near 0, in local days it is 1.",
      "An item that went straight to done was never seen in progress (`no-observed-start`): it is in the throughput and by default not in the percentiles; the switch counts it as it is, or from its creation.",
      "An item reopened and finished again took until its last finish; the switch takes the first.",
      "Going back left of the start does not stop the clock.",
      "A percentile by nearest rank was observed: 'p % finished in that time or less' is literally true. `lowN` names those with less than one item beyond them.",
    ],
    reading: ({ n, p50, p85 }) =>
      `${n} items were finished after a start that was seen. Half of them took ${shown(p50)} days or less, 85 % took ${shown(p85)} days or less, counting every local day that was touched.`,
  },
  "customer-lead-time": {
    group: "time",
    question: "How long does somebody wait who asked for it, from request to finish?",
    edges: [
      "A source that records entries but no creation: the first entry is the creation.",
      "With `stage`, the request is the first crossing into that stage; an item that never crossed it is left out by name. A stage right of the start is refused: nobody asks there any more.",
    ],
    reading: ({ n, p50, p85 }) =>
      `${n} items: half waited ${shown(p50)} days or less from their creation, 85 % ${shown(p85)} days or less.`,
  },
  "work-item-age": {
    group: "time",
    question:
      "Which of the cards we are working on should worry us today? Age is the one figure that can still be acted upon.",
    edges: [
      "Neither blocking nor moving back resets an age; an age is never negative.",
      "A card moved back left of the start is `parked` and keeps its age.",
      "Pace: how old finished items were when they last left a stage. It never falls from left to right, and at the last stage it is the cycle time. A stage nobody passed has none: `null`.",
    ],
    reading: ({ items, pace }) =>
      `The oldest is ${items[0]?.cardId ?? "none"} with ${shown(items[0]?.ageDays)} days. Of what was finished, 85 % had left ${pace.at(-1)?.stageId ?? "the last stage"} by an age of ${shown(pace.at(-1)?.p85)} days.`,
  },
  "total-wip-age": {
    group: "time",
    question: "Is our unfinished work getting older as a whole? It grows when we start more or finish less.",
    edges: ["Read at the end of each local day, and now.", "Nothing in progress: 0, and no mean."],
    reading: ({ now }) =>
      `${now.items} items are ${shown(now.totalDays)} days old together, ${shown(now.meanDays)} on average.`,
  },
  "stage-time": {
    group: "time",
    question: "In which stages do items spend their time?",
    edges: [
      "Visits add up, also those after a return. An open visit lasts until now.",
      "From an item's creation to its finish; the last unbroken run of done stages is left out whole.",
      "Started work that stands left of the start is parked: a bucket of its own beside the stages.",
    ],
    reading({ stages }) {
      const longest = stages.toSorted((a, b) => b.totalDays - a.totalDays)[0];
      return `Most of it is spent in ${longest?.stage}: ${shown(longest?.meanDays)} days on average in ${shown(longest?.items)} items, ${shown(longest?.totalDays)} days in all.`;
    },
  },
  "flow-efficiency": {
    group: "time",
    question: "What share of the time was somebody working, and what share was waiting?",
    of: "annotated",
    edges: [
      "A ratio of sums over all finished items, never a mean of ratios.",
      "Blocked time in an active stage is waiting.",
      "A workflow without a queue before its finish cannot tell: `configured` is false and there is no value. Items without an observed start are always in it.",
    ],
    reading: ({ activeDays, totalDays, value }) =>
      `${shown(activeDays)} of ${shown(totalDays)} days were active: ${percent(value)}. No queue lies between start and finish on this board, so all of its waiting is what was blocked or stood in a done stage.`,
  },
  "blocked-time": {
    group: "time",
    question: "How much time do blockers cost us, and which cards?",
    of: "annotated",
    edges: [
      "Blockages that overlap count once. One that was never ended ends at the finish, or now.",
      "Only time after the start counts.",
    ],
    reading: ({ items, totalDays }) => `${items.length} items were blocked for ${shown(totalDays)} days together.`,
  },
  "blocker-clusters": {
    group: "time",
    word: "blocker cluster",
    question: "Which reasons block us again and again? What blocks most days is worth a conversation first.",
    of: "annotated",
    edges: [
      "Reasons that share more than half of their words with a more frequent one are a cluster with it, named by its most frequent spelling; every spelling is listed.",
      "Blockages without a reason are a cluster of their own.",
    ],
    reading: ({ clusters }) =>
      `"${clusters[0]?.reason}" makes ${percent(clusters[0]?.shareOfDays)} of the blocked days, in ${clusters[0]?.count ?? 0} blockages.`,
  },
  "percentiles-over-time": {
    group: "time",
    word: "cycle time percentiles",
    question: "Are we getting faster or slower, and more or less predictable?",
    of: "team",
    asks: { days: "28" },
    edges: [
      "A period without a finish has no percentiles: `null`, not 0.",
      "With `days` each point looks back that many local days from its period's end.",
    ],
    reading: ({ points }) =>
      `The 85th percentile of the last four weeks stood at ${shown(points[10]?.p85)} days in ${points[10]?.label} and at ${shown(points.at(-1)?.p85)} in ${points.at(-1)?.label}.`,
  },
  sle: {
    group: "time",
    question: "What can we promise as an expectation ('85 % within so many days'), and do we keep it?",
    of: "team",
    asks: { days: "12", p: "85", "effective-from": "2026-04-06" },
    edges: [
      "The proposal is the percentile of the data at hand; on that very sample it is met by construction, so attainment is never told of it.",
      "Attainment counts only items finished while a version was in force.",
      "Below five items the proposal is labelled a best guess.",
    ],
    reading: ({ proposal, versions }) =>
      `Proposed by all data: ${shown(proposal?.days)} days at ${shown(proposal?.p)} %. The expectation of 12 days set on 6 April was met by ${percent(versions[0]?.attainment)} of the ${shown(versions[0]?.n)} items finished since.`,
  },
};
