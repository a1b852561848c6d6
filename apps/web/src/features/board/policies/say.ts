import { policyTexts, textsOf } from "@weir/contract";

export const say = textsOf(policyTexts);
