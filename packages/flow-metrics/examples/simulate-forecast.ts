import { daysAt, isNoForecast, simulateForecast, type ForecastScenario } from "@weir/flow-metrics";

const scenario: ForecastScenario = {
  teams: [
    { teamId: "platform", sample: { counts: [1, 0, 2, 1, 0, 0, 1, 1, 0, 2] } },
    { teamId: "shop", sample: { counts: [0, 1, 0, 2, 1, 0, 1, 0, 1, 1] }, cycleTimesDays: [2, 3, 3, 5, 8, 9] },
  ],
  work: [
    { workId: "accounts", teamId: "platform", items: 6 },
    { workId: "checkout", teamId: "shop", items: 8, after: ["accounts"], growth: [0, 0, 0, 1] },
    { workId: "search", teamId: "shop", items: 2, inProgressAgesDays: [4, 7] },
  ],
};
const forecast = simulateForecast(scenario, { seed: "spring", trials: 2000 });

export const answer = isNoForecast(forecast)
  ? forecast
  : {
      everything: [50, 85].map((percent) => daysAt(forecast.all, percent)),
      work: forecast.work.map(({ workId, completion, beyondSample }) => ({
        workId,
        days: [50, 85].map((percent) => daysAt(completion, percent)),
        beyondSample,
      })),
    };
