import { homeTexts, textsOf } from "@weir/contract";

export const say = textsOf(homeTexts);
