import { requestCardTexts, textsOf } from "@weir/contract";

export const say = textsOf(requestCardTexts);
