import type { PeerVector, Reproduced } from "./vector.ts";

const jam = (name: string): Reproduced => ({ file: "testing/peers/jira-agile-metrics.test.ts", name });
const others = (name: string): Reproduced => ({ file: "testing/peers/others.test.ts", name });
const forecast = (name: string): Reproduced => ({ file: "src/forecast/forecast-vectors.test.ts", name });
const xmr = (name: string): Reproduced => ({ file: "src/process-behaviour/xmr.test.ts", name });
const diagram = (name: string): Reproduced => ({ file: "src/cumulative-flow/cumulative-flow.test.ts", name });

/** Facts of peers' own tests. */
export const ofPeersTests: readonly PeerVector[] = [
  {
    peer: "jirametrics `chart_base_spec.rb`",
    what: "nearest rank of 1..10, 1..20, 1..40, 1..100 and 9,1,5,5,3; nothing is null",
    outcome: "default",
    tests: [
      { file: "src/percentile.test.ts", name: "of %j at %d is %d" },
      { file: "src/percentile.test.ts", name: "of nothing is null" },
    ],
  },
  {
    peer: "jirametrics `cfd_data_builder_spec.rb`",
    what: "crossings, straight to done, one correction window, one never closed",
    outcome: "switch",
    tests: [
      diagram("Ready on day 2, in progress on day 3"),
      diagram("straight to done crosses everything"),
      diagram("from the day a card was moved back to the day it crosses again"),
      diagram("never recovered: to the end of the range"),
    ],
    note: "`cfd=high-water`",
  },
  {
    peer: "jirametrics `board_movement_calculator_spec.rb`",
    what: "days per column 1,2,3,7 and 4,5,6,8: p100 4,8,13,0 and p0 1,2,4,0",
    outcome: "not",
    note: "Another estimator (index floor((n−1)p/100)), and a last column that falls to 0. Ours: nearest rank, age at the last exit, never falling, the last column being the cycle time.",
  },
  {
    peer: "jirametrics `wip_by_column_chart_spec.rb`",
    what: "time at each level when one card, or two at once, move after 400 of 1000 seconds",
    outcome: "default",
    tests: [
      {
        file: "src/wip-by-stage/wip-by-stage.test.ts",
        name: "%d cards move at one instant: one step, no level in between",
      },
      {
        file: "src/wip-limit/wip-limit.test.ts",
        name: "levels over a window: one card moves on after 400 of 1000 seconds",
      },
    ],
  },
  {
    peer: "jirametrics `flow_efficiency_calculator_spec.rb`",
    what: "blocked 2–3 and 4–6 January of six days: 3 active",
    outcome: "default",
    tests: [
      {
        file: "src/stage-time/stage-time.test.ts",
        name: "flow efficiency: blocked 2–3 and 4–6 of six days leaves three active",
      },
    ],
  },
  {
    peer: "jirametrics `throughput_chart_spec.rb`",
    what: "5 to 19 October 2021 holds one complete week, 11 to 17",
    outcome: "default",
    tests: [
      {
        file: "src/throughput/throughput.test.ts",
        name: "complete weeks only of 5 to 19 October 2021 is the one from the 11th",
      },
    ],
    note: "Incomplete weeks are shown and flagged `partial`.",
  },
  {
    peer: "Lighthouse `PercentileCalculatorTest.cs`",
    what: "of 1..5: p40 2, p70 3, p85 4",
    outcome: "not",
    note: "Index floor(p·n/100) − 1 lies too low: 'p % took that or less' would not be true. Our two estimators on the same values are tested.",
  },
  {
    peer: "Lighthouse `WorkItemBaseTest.cs`",
    what: "7 April 23:59:59 to 8 April 0:00 is 2 days, one day is 1, 24 to 27 July is 4",
    outcome: "switch",
    tests: [{ file: "src/calendar.test.ts", name: "inclusive from %s to %s is %d" }],
    note: "`cycle=inclusive`",
  },
  {
    peer: "Lighthouse `WorkItemBaseTest.cs`",
    what: "closed before it was started: 1 day",
    outcome: "not",
    note: "No item finishes before its start here: its facts are ordered by instant, and a finish without an observed start is a case of its own.",
  },
  {
    peer: "Lighthouse `XmRCalculatorTest.cs`",
    what: "limits of 10,20,30,40 and 100,110,100,110; the four rules",
    outcome: "default",
    tests: [
      xmr("limits of %j"),
      xmr("eight on one side are a shift; one on the mean breaks it"),
      xmr("four of five beyond one sigma: all but the one that is not"),
      xmr("two of three beyond two sigma: the ends"),
    ],
    note: "Rules 2 to 4 opt in by `rule`; limits are not rounded.",
  },
  {
    peer: "Lighthouse `WhenForecastTest.cs`, `HowManyForecastTest.cs`, `JointCompletionDistributionTest.cs`",
    what: "percentiles and likelihoods of given trials; the product of two teams",
    outcome: "default",
    tests: [forecast("WhenForecastTest"), forecast("HowManyForecastTest"), forecast("JointCompletionDistributionTest")],
  },
  {
    peer: "Lighthouse `ForecastServiceTest.cs`",
    what: "28 and 35 items, 30 and 10 days, from a month of history",
    outcome: "bound",
    tests: [forecast("ForecastServiceTest: the exact answers, inside the bounds of its simulation")],
    note: "Exact: 27/31/35/41, 66.41 %, 34/38/43/49, 31/27/23/19, 10/8/6/4",
  },
  {
    peer: "Lighthouse `BaseMetricsServiceTests.cs`",
    what: "pace of 20 items: 10/14/17/19, 30/34/37/39, 50/54/57/59; efficiencies 34.07 % and 62.5 %",
    outcome: "default",
    tests: [
      {
        file: "src/work-item-age/work-item-age.test.ts",
        name: "pace of 20 items that leave stages after i, i + 20 and i + 40 days, as Lighthouse counts",
      },
      {
        file: "src/stage-time/stage-time.test.ts",
        name: "flow efficiency: %d hours of work beside %j of waiting are %s %%, as Lighthouse counts",
      },
    ],
  },
  {
    peer: "Lighthouse `BaseMetricsServiceNamedCycleTimeTest.cs`",
    what: "done on day 10, reopened on 15, done on 20: 21; boundaries reversed or equal: none",
    outcome: "switch",
    tests: [
      others("done on day 10, reopened on 15, done on 20: 21 days, those in Done among them"),
      others("boundaries the wrong way round, or equal, are refused"),
    ],
    note: "`cycle=inclusive`; such boundaries are an error with place and expectation, not a null",
  },
  {
    peer: "Lighthouse `BaseMetricsServiceNamedCycleTimeTest.cs`",
    what: "without the days in Done: 15",
    outcome: "not",
    note: "An item reopened later was, in hindsight, still in progress. Time in stage shows its days in Done.",
  },
  {
    peer: "jira-agile-metrics `cfd_test.py`, `wip_test.py`, `percentiles_test.py`",
    what: "eighteen items: diagram, WIP 0,9,13,14,15,15,13,11,9 (Build to Test: 0,0,8,7,3,4,4,3,3), p10 4.5, p50 5",
    outcome: "switch",
    tests: [
      jam("cumulative flow"),
      jam("work in progress, from Committed to Done and from Build to Test"),
      jam("cycle times and their linear percentiles"),
    ],
    note: "`percentile=linear`",
  },
  {
    peer: "jira-flow-metrics `get-flow-metrics.spec.ts`",
    what: "10:30, back at 12:30, 14:30, done at 16:30: 0.25 days; of two done columns the first",
    outcome: "default",
    tests: [
      others("in progress at 10:30, back at 12:30, in progress at 14:30, done at 16:30: a quarter of a day"),
      others("of two done stages the first"),
    ],
  },
  {
    peer: "jira-flow-metrics `get-flow-metrics.spec.ts`",
    what: "the same without waiting: 0.1667",
    outcome: "not",
    note: "See above: waiting is shown, not subtracted.",
  },
  {
    peer: "jira-flow-metrics `run.spec.ts`",
    what: "marks at 50, 85 and 95 % of its Monte Carlo runs",
    outcome: "not",
    note: "Its lead-in and its strata are another model. The percentiles of given trials are tested with Lighthouse's vectors.",
  },
  {
    peer: "jira-flow-metrics `outliers.spec.ts`",
    what: "1,2,1,3,100 drops 100 (Tukey)",
    outcome: "not",
    tests: [others("an outlier stays: nothing is dropped from 1, 2, 1, 3, 100")],
    note: "Nothing that happened is dropped; the test holds that it is not.",
  },
  {
    peer: "value-stream-map of bdfinst",
    what: "without rework: lead times 10/25/40, in all 75; 2/4/6/4, in all 16",
    outcome: "default",
    tests: [
      others("process 10, 20, 30 with waits of 5 and 10: lead times 10, 25, 40, in all 75"),
      others("process 2, 3, 4, 3 with waits of 1, 2, 1: lead times 2, 4, 6, 4, in all 16"),
    ],
  },
  {
    peer: "value-stream-map of bdfinst",
    what: "rework 1 + 5 + 12 = 18 on 85, in all 103; from the third step to the first 33 on 95, in all 128",
    outcome: "switch",
    tests: [
      others("90, 80 and 70 % complete and accurate: rework of 1, 5 and 12 days on 85, in all 103"),
      others("from the third step back to the first, after a wait of 15: rework of 33 on 95, in all 128"),
      { file: "src/value-stream-map/expected-visits.test.ts", name: "a self-loop of 10 % makes 10 days 11.11, not 11" },
    ],
    note: '`expectedVisits(…, "once")`; by default what is done again can come back again',
  },
  {
    peer: "value-stream-map of bdfinst",
    what: "its code's 32 and 127 for the second",
    outcome: "not",
    note: "Its own specification says 33 and 128: the step that work is returned to loses the returns of its own.",
  },
];
