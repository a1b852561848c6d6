import { percent, shown, type AboutMetrics } from "../about.ts";

export const aboutValueStream: AboutMetrics = {
  "value-stream": {
    group: "value-stream",
    word: "value stream map",
    question: "Step by step: how long does work wait, how long is it worked on, and how much comes back?",
    edges: [
      "A step is an active stage with the queues directly before it; queues right before the finish are the tail.",
      "Process time is time in an active stage: more than anybody touched the card. It is an upper bound, printed ≤.",
      "A move back charges the step it goes to, once per pass. What was silently repaired is not seen, so the share that was not returned is an upper bound too.",
      "People are a head count: who moved a card into the active stage or did something to it there, in the window. Rules are nobody; a log that names nobody answers `null`.",
      "Beside the figures stand the cards behind them: the finished ones that took and waited longest in a step, and those that last went back a way of rework.",
      "Where receivers are asked about a share of their pulls, what they said stands beside that: an answer is about the active stage that had worked on the card before, of several about one pull the last holds, and a pull that was taken back has none.",
    ],
    reading: ({ totals, steps }) =>
      `${shown(totals.items)} items took ${shown(totals.leadTimeDays)} days on average, of which ${shown(totals.waitDays)} waiting: an activity ratio of at most ${percent(totals.activityRatio)}. ${shown(steps[0]?.returned)} of ${shown(steps[0]?.passes)} passes out of ${steps[0]?.stage} came back.`,
  },
  "value-stream-map": {
    group: "value-stream",
    word: "value stream map",
    question: "Where does an item's time go, passes done again included, and how often does an item need each step?",
    edges: [
      "Waiting, active, blocked and parked time of all steps add up to the time from creation to finish.",
      "Expected passes come from a Markov chain over where passes lead: with a share r done again, 1 / (1 − r), not 1 + r. `null` for a step nobody gets out of.",
      "The time in done stages before a reopening is a node of its own.",
    ],
    reading: ({ nodes }) =>
      `An item needs ${nodes[0]?.name} ${shown(nodes[0]?.expectedPasses)} times; ${shown(nodes[0]?.reworkDays)} of its ${shown(nodes[0]?.perItem?.leadDays)} days there are passes done again.`,
  },
  "value-stream-handoffs": {
    group: "value-stream",
    question: "Who waits for whom? Hand-offs between teams and boards, and the wait after each.",
    of: "annotated",
    edges: [
      "People are left out unless somebody asks for them (`people=on`).",
      "The wait is the time the card lay in queues, off the board or blocked between the giver's last fact and the taker's first.",
      "Rules take no turn. Somebody whose group is not known does: then nobody can tell between which groups it went.",
      "A hand-off belongs to the window it happened in, a straight return if both its ways do. Of a card that left for another board only the departure is seen; one that arrived waits until it stands in an active or a done stage, or goes away again.",
    ],
    reading: ({ groups }) =>
      groups.links
        .slice(0, 2)
        .map(
          ({ from, to, count, meanWaitDays }) =>
            `${from} hands on to ${to} ${count} times, a wait of ${shown(meanWaitDays)} days each`,
        )
        .join("; ") + ".",
  },
  takt: {
    group: "value-stream",
    question: "How often does somebody ask for something: at what pace would we have to finish to keep up?",
    asks: { stage: "Ready" },
    edges: [
      "Off until the stage is named where requests arrive. A stage where the team pulls would give its own throughput back, so it must lie left of the start.",
      "Working time as the switches say: by default whole weekdays.",
    ],
    reading: ({ demand, availableDays, taktDays }) =>
      `${shown(demand)} requests in ${shown(availableDays)} working days: one every ${shown(taktDays)}.`,
  },
};
