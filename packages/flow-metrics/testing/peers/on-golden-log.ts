import type { PeerVector, Reproduced } from "./vector.ts";

const golden = (name: string): Reproduced => ({ file: "testing/golden-log.test.ts", name });
const jira = (name: string): Reproduced => ({ file: "testing/peers/jirametrics.test.ts", name });
const jam = (name: string): Reproduced => ({ file: "testing/peers/jira-agile-metrics.test.ts", name });
const forecast = (name: string): Reproduced => ({ file: "src/forecast/forecast-vectors.test.ts", name });

/** What peers print for the golden log. */
export const onGoldenLog: readonly PeerVector[] = [
  {
    peer: "jirametrics",
    what: "cycle times A 6, B 1, C 7, D 9, E 9, J 2, L 11; percentiles 7/9/9/11",
    outcome: "switch",
    tests: [golden("inclusive days, H left out: 7/9/9/11")],
    note: "`cycle=inclusive`",
  },
  {
    peer: "jirametrics",
    what: "by first finish: E 3; percentiles 6/7/9/11",
    outcome: "switch",
    tests: [golden("the same by first finish: E took 3 days")],
    note: "`cycle=inclusive`, `finish=first`",
  },
  {
    peer: "jirametrics",
    what: "98th percentile 11, by last and by first finish",
    outcome: "switch",
    tests: [jira("the 98th percentile, of the last and of the first finish")],
    note: "`percentile()` for any p",
  },
  {
    peer: "jirametrics",
    what: "cumulative flow of Progress, Review and Done, 2 to 12 January",
    outcome: "switch",
    tests: [jira("first crossings, 2 to 12 January")],
    note: "`cfd=high-water`, without H, which its diagram leaves out",
  },
  {
    peer: "jirametrics",
    what: "its line of Ready (the same as that of Progress)",
    outcome: "not",
    note: "It draws a card from its start on. Ours counts the arrival in Ready when it happened.",
  },
  {
    peer: "jirametrics",
    what: "correction windows on the golden log: 8 to 9 in Review, 9 to 12 in Done, 11 to 12 in Progress",
    outcome: "not",
    note: "It marks the one column a card was moved back from; ours marks every line that differs from what was seen, and from the day on which it does. Its own test vectors, one move each, are reproduced below.",
  },
  {
    peer: "jirametrics",
    what: "work in progress at any time of the day, 1,4,6,8,8,8,9,9,8,6,5, and by first finish",
    outcome: "switch",
    tests: [jira("work in progress at any time of the day, by last and by first finish")],
    note: "`cycle=inclusive`, `no-observed-start=created`",
  },
  {
    peer: "jirametrics",
    what: "K, moved back to the backlog, has an age of 8 days",
    outcome: "switch",
    tests: [jira("K, moved back to the backlog, is 8 days old")],
    note: "`cycle=inclusive`",
  },
  {
    peer: "jirametrics",
    what: "first week 1 finish, second week 7",
    outcome: "default",
    tests: [golden("throughput of the golden log falls into ISO weeks")],
  },
  {
    peer: "jirametrics",
    what: "pace bands 0, 7, 1, 0 at the 85th percentile",
    outcome: "not",
    note: "Bands that fall from left to right forecast a negative rest of the way (−4 days for card F). Ours take the age at the last exit, never fall, and keep cards that were moved back.",
  },
  {
    peer: "jira-agile-metrics",
    what: "cycle times A 5, B 0, C 6, D 8, E 8, H 0, J 1, L 10; linear 5.5/7.8/8/9.3",
    outcome: "switch",
    tests: [jam("cycle times"), jam("linear percentiles, H inside")],
    note: "`cycle=inclusive`, `percentile=linear`, `no-observed-start=zero`: it subtracts dates, so each figure is one less than local days touched",
  },
  {
    peer: "jira-agile-metrics",
    what: "daily throughput 3 to 12 January: 1,0,0,0,0,1,1,2,1,2",
    outcome: "default",
    tests: [golden("throughput of the golden log falls into ISO weeks")],
  },
  {
    peer: "jira-agile-metrics",
    what: "ten items in 15/17/20/24 and 15/17/20/23 days (two seeds)",
    outcome: "bound",
    tests: [
      forecast("jira-agile-metrics on the golden log: ten items in 15, 17, 20, 23 days, its two seeds within a day"),
    ],
  },
  {
    peer: "jira-agile-metrics",
    what: "cumulative flow B/R/P/V/D by day",
    outcome: "not",
    note: "A backward move wipes the later stages and gives their time to the earlier one, so the past changes and K counts as never started. Ours keeps the first start; `effective`, `high-water` and `occupancy` are the three readings kept.",
  },
  {
    peer: "jira-agile-metrics",
    what: "weeks from Tuesday to Monday: 2 and 6 finishes",
    outcome: "switch",
    tests: [jam("weeks from Tuesday to Monday")],
    note: "`week-start=2`",
  },
  {
    peer: "jira-flow-metrics",
    what: "elapsed A 5.0417, B 0.25, C 6.0833, D 8.25, E 8.0417, H 0, J 0.1667, L 10.1667; linear 5.56/7.85/8.24/9.50",
    outcome: "switch",
    tests: [golden("elapsed days with H as it is, linear percentiles")],
    note: "`no-observed-start=zero`, `percentile=linear`",
  },
  {
    peer: "jira-flow-metrics",
    what: "ages F 4.5833, G 7.5417, K 7.625",
    outcome: "default",
    tests: [golden("ages of what is left")],
  },
  {
    peer: "jira-flow-metrics",
    what: "without waiting: E 5.0417, K 4",
    outcome: "not",
    note: "The clock runs from start to finish. What was waiting is told by time in stage and flow efficiency, not by a shorter cycle time.",
  },
  {
    peer: "jira-flow-metrics",
    what: "work in progress at midnight: 0,0,1,3,5,7,7,7,7,8,6,5,3",
    outcome: "default",
    tests: [golden("at each midnight")],
  },
  {
    peer: "jira-flow-metrics",
    what: "ten items in 14/17/18/20 days (seed 1, starting on a Saturday)",
    outcome: "not",
    note: "It adds a sampled cycle time as a lead-in and draws weekdays and weekends apart. Ours draws weekdays apart (`model=weekdays`) from five weeks on, has no lead-in, and is exact.",
  },
  {
    peer: "Lighthouse",
    what: "H counted from its creation: 6 days",
    outcome: "switch",
    tests: [golden("H from its creation")],
    note: "`cycle=inclusive`, `no-observed-start=created`",
  },
  {
    peer: "ours, by hand",
    what: "lines, approximate cycle times, 57.75 item-days, 67 inclusive days, ten items in 15/17/20/23 days",
    outcome: "default",
    tests: [
      golden("boundaries up to the start count from the first crossing"),
      golden("boundaries right of the start count from the last crossing in force"),
      golden("approximate cycle time reads backward from today"),
      golden("item-days: H = L·T = A·w = D·w′"),
      golden("the discrete twin: inclusive WIP of all days = inclusive cycle times and ages = 67"),
    ],
  },
];
