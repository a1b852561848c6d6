import { providerTexts, textsOf } from "@weir/contract";

export const say = textsOf(providerTexts);
