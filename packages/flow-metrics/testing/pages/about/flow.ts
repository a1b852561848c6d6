import { percent, shown, type AboutMetrics } from "../about.ts";

export const aboutFlow: AboutMetrics = {
  wip: {
    group: "flow",
    question:
      "How much have we started and not finished? Work in progress is the lever a team has in its own hands: less of it, and everything in it moves sooner.",
    edges: [
      "A card moved back left of the start was started all the same: it is still in progress (*flow*), though it no longer stands between start and finish (*board*).",
      "Blocked cards count. Discarded and transferred ones stop counting when they leave.",
      "Stages are judged by the workflow the log was given: a removed stage counts as the one it was merged into.",
    ],
    reading: ({ now }) =>
      `${now.flow} cards are in progress, ${now.board} stand between start and finish: the difference is work that was moved back and waits there, started all the same.`,
  },
  "upstream-discards": {
    group: "flow",
    question:
      "How much of what comes do we decline before we commit to it? Options are cheap to give up there; a share of nearly nothing says that everything asked is taken.",
    edges: [
      "An option is a card whose first stage lies left of the start. One that begins right of it was never an option.",
      "Once started is committed: moved back and discarded then, it counts as committed, and the discard shows in arrivals and departures.",
      "Archived upstream is discarded; brought back it is open again. One sent to another board is neither.",
      "`share` is of those that came in the window and grows while some are open; `decided` is of the decisions made in it, whenever the option came.",
    ],
    reading: ({ came, committed, discarded, open, decided }) =>
      `${came} options came: ${committed} were started, ${discarded} discarded before that, ${open} still wait. Of the decisions made, ${percent(decided.share)} were to let go.`,
  },
  "service-delivery": {
    group: "flow",
    question: "How well did we serve those who wait for our work, in this period and in the one before?",
    asks: { from: "2024-01-07", to: "2024-01-13" },
    edges: [
      "Each figure is its own metric's over the period, by the same conventions; their pages say how they are counted.",
      "Work in progress and ages are those at the end of the period, as it was known then.",
      "The expectation is made of what was finished before the period: on the sample that set it, it would be kept by construction.",
      "The period before has as many local days. Where the history does not reach back over all of it, it is `null`, never a period that only seems quiet.",
      "Only stages that were over a limit are listed, with the reasons given.",
    ],
    reading: ({ period, before }) =>
      `${period.finished} cards finished${before === null ? "" : ` after ${before.finished}`}, 85 % of them within ${shown(period.cycleTimeDays.p85)} days${before === null ? "" : ` after ${shown(before.cycleTimeDays.p85)}`}; ${period.wip} are in progress, ${shown(period.totalAgeDays)} days old together.`,
  },
  "wip-by-stage": {
    group: "flow",
    question:
      "Where does the work stand, and how many cards does each stage usually hold? Useful before a limit is agreed on.",
    edges: [
      "Several cards that move at one instant are one step: there is no level in between.",
      "The level held 85 % of the time is a description. The limit worth trying lies below the median, never at the level that makes today's overload legal; where the median is 1 there is none.",
    ],
    reading({ stages }) {
      const stage = stages.find(({ name }) => name === "Progress");
      return `Progress holds ${shown(stage?.now)} card now, ${shown(stage?.medianLevel)} in the median and at most ${shown(stage?.heldLevel85)} for 85 % of the time; a limit to try is ${shown(stage?.limitToTry)}.`;
    },
  },
  conwip: {
    group: "flow",
    word: "conwip",
    question: "How much do several stages hold together, and does one limit for all of them hold?",
    asks: { stages: ["Progress", "Review"], limit: "5" },
    edges: [
      "A move from one of the stages to another changes nothing.",
      "Without stages named, those from the start up to the finish are counted; without a limit nothing is judged.",
      "A breach that still lasts has no end.",
    ],
    reading: ({ now, breaches, timeOverDays, shareOver }) =>
      `Progress and Review hold ${now} cards together. ${breaches.length} breaches of a limit of 5 lasted ${shown(timeOverDays)} days in all: ${percent(shareOver)} of the time.`,
  },
  "wip-limit": {
    group: "flow",
    question: "Do we keep the limits we agreed on, and what were the reasons where we did not?",
    of: "annotated",
    edges: [
      "Limits are facts with a date: each instant is judged by the limit then in force. A cleared limit judges nothing.",
      "Shares are of the time in which a limit was in force; without any they are `null`, not 0.",
      "It describes. It never proposes the level that would make today's overload legal.",
    ],
    reading({ stages }) {
      const stage = stages.find(({ name }) => name === "Progress");
      return `Progress was over its limit of ${shown(stage?.limits[0]?.max)} for ${shown(stage?.timeOverDays)} days, ${percent(stage?.shareOver)} of the time; the worst of ${stage?.breaches.length ?? 0} breaches was ${shown(Math.max(0, ...(stage?.breaches ?? []).map(({ overBy }) => overBy)))} over.`;
    },
  },
  throughput: {
    group: "flow",
    question: "How many items do we finish in a week? Exact counts, the quiet weeks among them.",
    edges: [
      "Periods without a finish stay as zeros; those that lie only partly in the window are flagged `partial`.",
      "Discarded items are reported apart and are no throughput. Items without an observed start are.",
      "An item that was finished, reopened and finished again counts once, in the period of the finish in force.",
      "Weeks are ISO weeks of the board's zone.",
    ],
    reading: ({ buckets, total }) =>
      `${total} items were finished: ${buckets.map(({ finished, label }) => `${finished} in ${label}`).join(" and ")}; ${buckets.filter(({ partial }) => partial).length} of these weeks lie only partly in the data.`,
  },
  "arrivals-departures": {
    group: "flow",
    question: "Do we start more than we finish? Where arrivals outrun departures for long, everything gets older.",
    edges: [
      "Arrival is the start; departure is finishing, or leaving unfinished after the start (`discarded`, `transferred`).",
      "What leaves before it was started never arrived.",
      "An item reopened later departs when it is finished for good.",
    ],
    reading: ({ total }) =>
      `${total.arrived} items arrived and ${total.finished} were finished: ${total.netFlow} more are in progress than before.`,
  },
  "cumulative-flow": {
    group: "flow",
    question:
      "How does work pile up and drain, stage by stage, day by day? The vertical gap between two lines is work waiting between them, the horizontal gap about how long it takes.",
    edges: [
      "With backward moves no such diagram is at once rising, true to what was seen on the day, and final. `effective` (the default) agrees with cycle time by last finish; `corrections` names the days on which a line differs from what was seen then. The switches are `high-water` and `occupancy`.",
      "`occupancy` is in the answer always: who truly stood where at the end of the day.",
      "The approximate cycle time looks back from a day's finishers to the day as many had started, both days counted; `null` while nothing is finished.",
      "A day is a local day of the board's zone; the last column stands for now.",
    ],
    reading({ days, cumulative, stages, startStageId, finishStageId, approxCycleTimeDays }) {
      const last = (stageId: string): string =>
        shown(cumulative[stages.findIndex((stage) => stage.stageId === stageId)]?.at(-1));
      return `By ${days.at(-1)} ${last(startStageId)} items had been started and ${last(finishStageId)} finished; the finishers of that day look back ${shown(approxCycleTimeDays.at(-1))} days.`;
    },
  },
  "flow-velocity": {
    group: "flow",
    question: "How much of each kind of work do we finish, features beside defects?",
    of: "annotated",
    edges: ["The type is the one a card has now.", "Items without a type are a row of their own (`cardType: null`)."],
    reading: ({ types, total }) =>
      `Of ${total} finished items ${types.map(({ cardType, total: count }) => `${count} ${cardType === null ? "have no type" : `are of type ${cardType}`}`).join(", ")}.`,
  },
  "flow-distribution": {
    group: "flow",
    question: "What share of what we finish is features, defects, debt, risk?",
    of: "annotated",
    edges: ["Shares add up to 1; items without a type are named, not left out.", "Nothing finished: no types."],
    reading: ({ types }) =>
      `${types.map(({ cardType, share }) => `${cardType ?? "without a type"}: ${percent(share)}`).join(", ")}.`,
  },
  "flow-load": {
    group: "flow",
    question: "How much of each kind of work is under way, and how much of it waits?",
    of: "annotated",
    edges: [
      "Active is what stands unblocked in an active stage; everything else in progress waits.",
      "The type is the one a card has now.",
    ],
    reading: ({ total, now }) =>
      `Of ${total} items in progress ${now.reduce((sum, { active }) => sum + active, 0)} are worked on and ${now.reduce((sum, { waiting }) => sum + waiting, 0)} wait.`,
  },
  "cost-of-delay": {
    group: "flow",
    question: "What should we do first, if waiting costs some items more than others?",
    asks: { value: ["G=8/2", "F=3/3", "K=9/0"] },
    edges: [
      "Costs and durations are given, never guessed from the board; units are the asker's own.",
      "Ties go to the older item. An item without a duration above 0 is listed without a rank.",
    ],
    reading: ({ items }) =>
      items
        .map(
          ({ cardId, rank, cd3 }) =>
            `${cardId}: ${rank === null ? "no rank" : `rank ${rank}, ${shown(cd3)} a unit of time`}`,
        )
        .join("; ") + ".",
  },
};
