/** A page about functions beside the registry; its example is the file of the same name in `examples`. */
export interface FunctionPage {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly functions: readonly string[];
}

export const functionPages: readonly FunctionPage[] = [
  {
    id: "reading-a-log",
    title: "Reading a log",
    question: "From events to a figure and its explanation; what is thrown for what cannot be read.",
    functions: [
      "createFlowLog",
      "answerMetric",
      "findMetric",
      "traceJourneys",
      "journeysIn",
      "allJourneysIn",
      "flowCounts",
      "MetricParamError",
      "FlowInputError",
    ],
  },
  {
    id: "following-a-log",
    title: "Following a log",
    question: "Today's row and the percentiles after one more event, without a pass over the others.",
    functions: ["cumulativeFlowToday", "cycleTimePercentiles", "cumulativeAt"],
  },
  {
    id: "forecast-from-counts",
    title: "A forecast from counts",
    question: "When, and how many, from nothing but the items finished on each past day.",
    functions: [
      "forecastWhen",
      "forecastHowMany",
      "daysAt",
      "itemsAt",
      "likelihoodBy",
      "likelihoodOfAtLeast",
      "wholePercent",
      "isNoForecast",
    ],
  },
  {
    id: "joint-delivery",
    title: "Joint delivery",
    question: "When are all of several teams done, each with a forecast of its own?",
    functions: ["jointCompletion", "completionOfTrials", "deliveryOfTrials"],
  },
  {
    id: "simulate-forecast",
    title: "Several teams, work that waits, scope that grows",
    question: "When is everything done, where work depends on other work, grows, or is already in progress?",
    functions: ["simulateForecast"],
  },
  {
    id: "backtest-forecast",
    title: "How past forecasts would have held",
    question: "Is the model right for this history?",
    functions: ["backtestForecast"],
  },
  {
    id: "expected-visits",
    title: "Expected visits",
    question: "How often does an item need a step, when some of it is done again?",
    functions: ["expectedVisits"],
  },
  {
    id: "links-between-boards",
    title: "Links between boards",
    question: "Who waits for whom among several boards?",
    functions: ["linksBetweenBoards"],
  },
  {
    id: "chain-of-boards",
    title: "A chain of boards",
    question: "One value stream over several boards that cards go through one after the other.",
    functions: ["chainLog", "chainRuns", "crossings", "chainStage", "sideBySide", "stageAwaited"],
  },
  {
    id: "critical-path",
    title: "Critical path",
    question: "Which way through parallel branches decides how long it takes?",
    functions: ["criticalPath"],
  },
  {
    id: "future-state",
    title: "Future state",
    question: "What would the map's totals be if a wait, a limit or the quality of a step changed?",
    functions: ["knownMap", "futureState", "withDrawnSteps"],
  },
  {
    id: "target-progress",
    title: "Progress of a target",
    question: "How far has the measured map come on the way to a future state?",
    functions: ["progressWindows", "targetProgress"],
  },
  {
    id: "rank-by-cost-of-delay",
    title: "Ranking by cost of delay",
    question: "What first, when waiting costs some items more?",
    functions: ["rankByCostOfDelay"],
  },
  {
    id: "process-limits",
    title: "Natural process limits",
    question: "Signal or noise, for any series of numbers?",
    functions: ["xmrLimits", "xmrSignals"],
  },
  {
    id: "plan-switchback",
    title: "Planning a switchback",
    question: "In which order is a reversible policy switched on and off, so that its verdict can be trusted?",
    functions: ["planSwitchback"],
  },
  {
    id: "find-in-series",
    title: "A verdict on any series",
    question: "Did these numbers change, by the same test that judges a board?",
    functions: ["findInSeries"],
  },
  {
    id: "delivery-facts",
    title: "Facts of delivery",
    question: "DORA's figures from deployments, incidents and changes.",
    functions: ["answerFactMetric", "happenedAt"],
  },
  {
    id: "simulator",
    title: "Simulator",
    question: "A team's work as the log it would have written, from a seed.",
    functions: ["simulate"],
  },
  {
    id: "small-tools",
    title: "Small tools",
    question: "Percentiles, a zone's clock, and draws from a seed.",
    functions: [
      "percentile",
      "zoneOffset",
      "createRandom",
      "chance",
      "pickIndex",
      "pickOne",
      "exponential",
      "logNormal",
      "standardNormal",
    ],
  },
];
