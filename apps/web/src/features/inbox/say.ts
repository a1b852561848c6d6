import { inboxTexts, textsOf } from "@weir/contract";

export const say = textsOf(inboxTexts);
