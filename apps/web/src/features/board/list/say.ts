import { cardTexts, listTexts, lookTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...listTexts, ...lookTexts, ...cardTexts });
