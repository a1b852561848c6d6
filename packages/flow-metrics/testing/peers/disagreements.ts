/** A question on which tools differ, what we chose, and where the other answer is. */
export interface Disagreement {
  readonly question: string;
  readonly seen: string;
  readonly ours: string;
  /** The switch that gives the other answer; absent where it is not kept. */
  readonly other?: string;
}

export const disagreements: readonly Disagreement[] = [
  {
    question: "How long is an item of six hours on one day?",
    seen: "1 day (jirametrics, Lighthouse), 0 (jira-agile-metrics), 0.25 (jira-flow-metrics)",
    ours: "0.25, elapsed",
    other: "`cycle=inclusive`: 1; `cycle=working`",
  },
  {
    question: "An item that went straight to done",
    seen: "not counted, yet in the throughput (jirametrics); 0 (two tools); from its creation (Lighthouse)",
    ours: "flagged, in the throughput, not in percentiles",
    other: "`no-observed-start=zero`, `created`",
  },
  {
    question: "An item reopened and finished again",
    seen: "last finish, first finish, or without the time in done",
    ours: "last finish",
    other: "`finish=first`; time in done is never taken out",
  },
  {
    question: "An item moved back to the backlog",
    seen: "in progress (jirametrics), as if never started (jira-agile-metrics), by its state now (Lighthouse)",
    ours: "keeps its first start and is shown as parked",
  },
  {
    question: "Work in progress on a day",
    seen: "at any time of the day, at its end, at midnight",
    ours: "at an instant; it goes with elapsed cycle times",
    other: "Little's law has both forms, `inclusive` beside the instant",
  },
  {
    question: "Weeks",
    seen: "Monday to Sunday, Tuesday to Monday, complete ones only",
    ours: "ISO weeks of the board's zone, incomplete ones flagged",
    other: "`week-start`, for weeks from any other day",
  },
  {
    question: "Percentiles",
    seen: "nearest rank, two floor indices, linear, `percent_rank`",
    ours: "nearest rank by integer arithmetic, always an observed value",
    other: "`percentile=linear`",
  },
  {
    question: "Cumulative flow with backward moves",
    seen: "high-water mark with correction windows; later stages wiped; occupancy at the day's end",
    ours: "`effective`: up to the start first crossings, right of it the last crossing in force",
    other: "`cfd=high-water`, `cfd=occupancy`; wiping is not kept, it rewrites who ever started",
  },
  {
    question: "Do diagram and throughput agree?",
    seen: "7 finished in one chart and 8 in another of the same tool",
    ours: "one fold of the same facts feeds all of them",
  },
  {
    question: "Approximate cycle time of a diagram",
    seen: "forward to the day completions catch up, or backward from today's finishers",
    ours: "backward: defined up to today, about those who finished",
  },
  {
    question: "Pace bands",
    seen: "may fall from left to right; clamped at the last exit",
    ours: "clamped, last exit, cards that were moved back among them",
  },
  {
    question: "Flow efficiency",
    seen: "(doing − wait states) ÷ doing, or neither blocked nor stalled ÷ total",
    ours: "active stages − blocked time, both parts shown",
  },
  {
    question: "How coming days are drawn",
    seen: "independent days; weekdays and weekends apart, with a sampled cycle time before",
    ours: "independent days",
    other: "`model=weekdays`, `model=weeks`; no lead-in",
  },
  {
    question: "How many trials",
    seen: "100, 10,000",
    ours: "none: the exact distribution; seeded trials only where teams or work depend on each other",
  },
  {
    question: "Too little history",
    seen: "five active days; a TypeError; an endless loop",
    ours: "a reason with what there is and what it takes",
  },
  {
    question: "Time zone",
    seen: "the server's, the process's, or none",
    ours: "the board's",
  },
  {
    question: "Natural process limits",
    seen: "rounded to whole numbers",
    ours: "decimals kept",
  },
  {
    question: "Averages over open tasks",
    seen: "open ones end now, unstarted ones count 0, only the latest thousand",
    ours: "finished items only, all of them",
  },
  {
    question: "Rework in a value stream",
    seen: "one extra pass weighted by 1 − %C&A",
    ours: "expected passes of a Markov chain: 1 ÷ (1 − r)",
    other: '`expectedVisits(…, "once")`: 1 + r',
  },
  {
    question: "Lead time of a step",
    seen: "wait on the connection + process time; per block; inventory ÷ demand",
    ours: "measured per step: available to it until passed on",
  },
  {
    question: "Change lead time",
    seen: "spans added up, minutes rounded up, negative ones dropped",
    ours: "commit to deployment, unrounded, negative ones kept and counted",
  },
  {
    question: "Deployment frequency",
    seen: "days with a deployment",
    ours: "deployments and such days, both",
  },
];
