import { limitsDialogTexts, limitTexts, sizeLimitTexts, sizeTexts, stageTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...limitsDialogTexts, ...limitTexts, ...stageTexts, ...sizeLimitTexts, ...sizeTexts });
