import { mailPageTexts, textsOf } from "@weir/contract";

/** Looks up the sentences about mail. */
export const say = textsOf(mailPageTexts);
