import { boardTexts, refusalTexts, ruleTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...boardTexts, ...refusalTexts, ...ruleTexts });
