import { mapEditingTexts, textsOf } from "@weir/contract";

export const sayEdit = textsOf(mapEditingTexts);
