import { importPageTexts, textsOf } from "@weir/contract";

export const say = textsOf(importPageTexts);
