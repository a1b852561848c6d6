import { sizeFieldTexts, textsOf } from "@weir/contract";
import { allCards, isOnBoard } from "@weir/domain";
import { readSize } from "../fields/read-size.ts";
import { sizeSaid } from "../size-words.ts";
import { cardsInHand, carryOut } from "./carry-out.ts";
import { say, type Choice, type Hand, type Step } from "./command.ts";

const saySize = textsOf(sizeFieldTexts);
const most = 12;

/** One size for every card in hand: typed, or one that cards of the board have. */
export const sizeStep = (hand: Hand): Step => {
  const { unit } = hand.board.sizes;
  const set = (size: number | null) => (): void =>
    carryOut(hand, ({ cardId, size: before }) =>
      (before ?? null) === size ? undefined : { type: "card.edit", cardId, changes: { size } },
    );
  const choice = (size: number): Choice => ({
    id: String(size),
    label: sizeSaid(size, unit),
    checked: cardsInHand(hand).every((card) => card.size === size),
    run: set(size),
  });
  return {
    title: say("ask.size"),
    choices(typed) {
      const size = readSize(typed);
      const known = sizesOn(hand);
      const isNew = typeof size === "number" && !known.includes(size);
      return [
        ...(isNew ? [{ ...choice(size), id: "typed", typed: true } as const] : []),
        ...known.map(choice),
        { id: "none", label: saySize("size.none"), run: set(null) },
      ];
    },
  };
};

/** The sizes that cards of the board have, the smallest first. */
const sizesOn = ({ board }: Hand): number[] => {
  const sizes = [...allCards(board)].filter(isOnBoard).flatMap(({ size }) => size ?? []);
  return [...new Set(sizes)].toSorted((a, b) => a - b).slice(0, most);
};
