import type { ChartWords } from "@weir/charts";
import { analyticsTexts, asSpoken, chartTexts, textsOf } from "@weir/contract";

/** What the drawings write. */
export const words: ChartWords = asSpoken(chartTexts);

/** What is written around them. */
export const say = textsOf(analyticsTexts);
