import { boardTexts, limitTexts, rowTexts, sizeLimitTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...rowTexts, ...boardTexts, ...limitTexts, ...sizeLimitTexts });
