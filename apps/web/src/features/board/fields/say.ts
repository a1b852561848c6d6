import { sizeFieldTexts, sizeTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...sizeFieldTexts, ...sizeTexts });
