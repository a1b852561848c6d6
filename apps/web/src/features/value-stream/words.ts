import { mapTexts, streamDrawingTexts, textsOf } from "@weir/contract";

export const say = textsOf(mapTexts);
export const sayDrawing = textsOf(streamDrawingTexts);

/** What a section tells, and of which part of the map where there are several. */
export const ofPart = (what: string, part: string | undefined): string =>
  part === undefined ? what : say("map.part-of", { what, part });
