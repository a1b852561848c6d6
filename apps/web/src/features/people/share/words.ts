import { shareTexts, textsOf } from "@weir/contract";

export const say = textsOf(shareTexts);
