import { shellTexts, textsOf } from "@weir/contract";

export const say = textsOf(shellTexts);
