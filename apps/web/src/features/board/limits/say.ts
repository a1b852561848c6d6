import { limitsDialogTexts, limitTexts, stageTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...limitsDialogTexts, ...limitTexts, ...stageTexts });
