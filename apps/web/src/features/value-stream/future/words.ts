import { mapFutureTexts, textsOf } from "@weir/contract";

export const sayFuture = textsOf(mapFutureTexts);
