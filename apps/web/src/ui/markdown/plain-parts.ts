import { findAndReplace } from "mdast-util-find-and-replace";
import type { Options } from "react-markdown";

type Tree = Parameters<typeof findAndReplace>[0];

type Plugin = Extract<NonNullable<Options["remarkPlugins"]>[number], (...parts: never[]) => unknown>;

/**
 * What Markdown knows and people do not mean: HTML, which is shown as it was typed; code by indenting; and notes that
 * are defined elsewhere in the text, whose lines would vanish.
 */
const unread = [
  "htmlFlow",
  "htmlText",
  "codeIndented",
  "definition",
  "gfmFootnoteCall",
  "gfmFootnoteDefinition",
  "gfmPotentialFootnoteCall",
];

/** Goes before all others: they add to what it begins. */
export const withoutSurprises: Plugin = function () {
  Object.assign(this.data(), { micromarkExtensions: [{ disable: { null: unread } }] });
};

/** A new line is one where it was typed, as on every board. */
export const keepLines =
  () =>
  (tree: Tree): void =>
    findAndReplace(tree, [/\r?\n|\r/g, () => ({ type: "break" })]);
