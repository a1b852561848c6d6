import { fieldTexts, sizeFieldTexts, sizeTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...fieldTexts, ...sizeFieldTexts, ...sizeTexts });
