import type { ChartWords } from "@weir/charts";
import { analyticsTexts, chartTexts, textsOf } from "@weir/contract";

/** What the drawings write. */
export const words: ChartWords = chartTexts;

/** What is written around them. */
export const say = textsOf(analyticsTexts);
