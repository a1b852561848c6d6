import { shown, type AboutMetrics } from "../about.ts";

export const aboutForecast: AboutMetrics = {
  "forecast-when": {
    group: "forecast",
    word: "forecast",
    question: "When will these items be done? A date with a likelihood, never a date alone.",
    asks: { items: "10", by: "2024-01-31" },
    edges: [
      "Exact: the whole distribution is computed, nothing is drawn. The same history gives the same answer.",
      "Too thin a history has no forecast and says what is missing (`noForecast`); a history without a finish never loops.",
      "0 items are done on day 0, the day that is over. Day 1 is the first whole day to come.",
      "Percents are whole and rounded down: what may fail is never 100 %.",
      "How past forecasts on this log held stands beside it (`calibration`).",
    ],
    reading: ({ items, answers, likelihood }) =>
      `${items} items: ${answers.map(({ percent, days }) => `${percent} % within ${shown(days)} days`).join(", ")}. By 31 January: ${shown(likelihood?.percent)} %.`,
  },
  "forecast-how-many": {
    group: "forecast",
    word: "forecast",
    question: "How many items will we finish by that day?",
    asks: { by: "2024-01-31" },
    edges: [
      "A higher likelihood promises fewer items, so the answers fall.",
      "Too thin a history has no forecast but a reason.",
      "P(done by day D) = P(at least that many by D): the two forecasts never contradict each other.",
    ],
    reading: ({ days, answers }) =>
      `In ${days} days: ${answers.map(({ percent, items }) => `at least ${items} with ${percent} %`).join(", ")}.`,
  },
  "forecast-backtest": {
    group: "forecast",
    word: "backtest",
    question:
      "Would our forecasts have held in the past? If '85 %' came true in 60 % of cases, the model is wrong for us.",
    of: "team",
    edges: [
      "Each past date is asked with what was known then; stretches do not overlap.",
      "An outcome counts once its date has passed, so that haste does not look like accuracy.",
      "`missed` is said only where a sound forecast would do as badly in at most 2.5 % of histories; below five outcomes it is `too-few`.",
    ],
    reading: ({ tables }) =>
      tables
        .map(({ question, rows, verdict }) => {
          const row = rows.find(({ percent }) => percent === 85);
          const asked = question.kind === "how-many" ? `${question.days} days` : `${question.items} items`;
          return `${asked}: of ${shown(row?.n)} forecasts at 85 % ${shown(row?.held)} held (${verdict})`;
        })
        .join("; ") + ".",
  },
};
