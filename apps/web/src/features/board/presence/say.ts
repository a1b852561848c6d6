import { textsOf, togetherTexts } from "@weir/contract";

export const say = textsOf(togetherTexts);
