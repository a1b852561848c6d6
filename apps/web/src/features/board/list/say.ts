import { boardTexts, limitTexts, listTexts, lookTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...listTexts, ...limitTexts, ...lookTexts, ...boardTexts });
