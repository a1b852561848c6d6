import { boardTexts, ruleTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...boardTexts, ...ruleTexts });
