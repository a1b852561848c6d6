import type { AboutMetrics } from "./about.ts";
import { aboutDelivery } from "./about/delivery.ts";
import { aboutFlow } from "./about/flow.ts";
import { aboutForecast } from "./about/forecast.ts";
import { aboutStability } from "./about/stability.ts";
import { aboutTime } from "./about/time.ts";
import { aboutValueStream } from "./about/value-stream.ts";
import { aboutWasteAndChange } from "./about/waste-and-change.ts";

export const allAbout: AboutMetrics = {
  ...aboutFlow,
  ...aboutTime,
  ...aboutStability,
  ...aboutForecast,
  ...aboutValueStream,
  ...aboutWasteAndChange,
  ...aboutDelivery,
};
