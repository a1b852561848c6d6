import { peopleTexts, textsOf } from "@weir/contract";

export const say = textsOf(peopleTexts);
