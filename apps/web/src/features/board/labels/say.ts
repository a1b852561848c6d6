import { labelTexts, textsOf } from "@weir/contract";

export const say = textsOf(labelTexts);
