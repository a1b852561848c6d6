import { mapTexts, textsOf } from "@weir/contract";

export const say = textsOf(mapTexts);
