import { requestTexts, textsOf } from "@weir/contract";

export const say = textsOf(requestTexts);
