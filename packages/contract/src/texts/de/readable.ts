import type { readableTexts } from "../readable.ts";
import type { Translated } from "../texts-of.ts";

export const germanReadableTexts: Translated<typeof readableTexts> = {
  "readable.removed": "Entfernter Text",
};
