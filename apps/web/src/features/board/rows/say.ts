import { boardTexts, limitTexts, rowTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...rowTexts, ...boardTexts, ...limitTexts });
