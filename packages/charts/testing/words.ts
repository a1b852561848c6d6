import { chartTexts } from "../../contract/src/texts/charts.ts";
import type { ChartWords } from "../src/words.ts";

/** The product's own words: what is drawn in tests and in the gallery is what people read. */
export const words: ChartWords = chartTexts;
