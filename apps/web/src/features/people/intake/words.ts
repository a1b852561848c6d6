import { intakeTexts, textsOf } from "@weir/contract";

export const say = textsOf(intakeTexts);
