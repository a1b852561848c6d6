import { mentionOf, mentionPieces } from "@weir/domain";
import { findAndReplace } from "mdast-util-find-and-replace";

type Tree = Parameters<typeof findAndReplace>[0];

/** Signs for private use stand for each mention while the text is read: an id may look like an address, or like emphasis. */
const held = /\u{E000}(\d+)\u{E001}/gu;

/** A text whose mentions are held back from being read as anything else, and whom they mean. */
export function holdMentions(text: string): { text: string; people: readonly string[] } {
  const people: string[] = [];
  const pieces = mentionPieces(text).map((piece) =>
    typeof piece === "string" ? piece : `\u{E000}${people.push(piece.personId) - 1}\u{E001}`,
  );
  return { text: pieces.join(""), people };
}

/** The text with its mentions as they are kept. */
export const letGo = (text: string, people: readonly string[]): string =>
  text.replaceAll(held, (whole, index: string) => {
    const personId = people[Number(index)];
    return personId === undefined ? whole : mentionOf(personId);
  });

/** Puts an element with the id of whoever is meant where a mention was held back. */
export const showMentions =
  ({ people }: { people: readonly string[] }) =>
  (tree: Tree): void =>
    findAndReplace(tree, [
      held,
      (_: string, index: string) => {
        const personId = people[Number(index)];
        if (personId === undefined) return false;
        return { type: "text", value: personId, data: { hName: "span" } };
      },
    ]);
