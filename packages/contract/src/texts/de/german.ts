import type { Texts } from "../texts-of.ts";
import { germanBoardTexts } from "./board.ts";
import { germanMarkdownTexts } from "./markdown.ts";

/** Every sentence of every room in German, one line a room. */
export const german: Texts = {
  ...germanBoardTexts,
  ...germanMarkdownTexts,
};
