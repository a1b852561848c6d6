import { backtestForecast } from "@weir/flow-metrics";

const quarter = Array.from({ length: 26 }, (_, week) => [1, 0, 2, 1, week % 3, 0, 0]).flat();
const { verdict, asked, refused, rows } = backtestForecast({ counts: quarter }, { kind: "how-many", days: 14 });

export const answer = { verdict, asked, refused, rows };
