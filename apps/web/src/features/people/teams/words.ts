import { teamTexts, textsOf } from "@weir/contract";

export const say = textsOf(teamTexts);
