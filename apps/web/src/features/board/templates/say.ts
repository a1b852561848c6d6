import { limitTexts, removalTexts, templateTexts, textsOf } from "@weir/contract";

export const say = textsOf({ ...templateTexts, ...limitTexts, ...removalTexts });
