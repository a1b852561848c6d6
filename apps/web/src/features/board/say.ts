import { boardTexts, refusalTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...boardTexts, ...refusalTexts });
