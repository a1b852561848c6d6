import { attachmentTexts, textsOf } from "@weir/contract";

export const say = textsOf(attachmentTexts);
