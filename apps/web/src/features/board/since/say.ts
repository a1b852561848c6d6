import { sinceTexts, textsOf } from "@weir/contract";

export const say = textsOf(sinceTexts);
