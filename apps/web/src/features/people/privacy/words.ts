import { privacyTexts, textsOf } from "@weir/contract";

export const sayOfPrivacy = textsOf(privacyTexts);
