import { readable } from "@weir/contract";
import { allCards, type BoardState, type Card } from "@weir/domain";
import { carryOut } from "./carry-out.ts";
import { say, type BoardCommand, type Hand, type Step } from "./command.ts";
import { typedChoice } from "./typed-choice.ts";

const longest = 100;

/** Cards of this board, archived and discarded ones too: they come back with the new name. */
const labelled = (board: BoardState): Card[] =>
  [...allCards(board)].filter(({ labels, leftAt }) => labels.length > 0 && leftAt === undefined);

/** The labels there are, by how many cards have them. */
function labelsOn(board: BoardState): ReadonlyMap<string, readonly Card[]> {
  const found = new Map<string, Card[]>();
  for (const card of labelled(board))
    for (const label of card.labels) found.set(label, [...(found.get(label) ?? []), card]);
  return new Map([...found].toSorted(([a], [b]) => a.localeCompare(b)));
}

/** A label has no more than its name: another name is given to every card that has it, in one gesture that is undone as one. */
export const renameLabel: BoardCommand = {
  id: "rename-label",
  scope: "board",
  keys: [],
  verbs: ["card.label"],
  needs: "board.change",
  applies: ({ board }) => labelled(board).length > 0,
  step: (hand) => ({
    title: say("ask.label-to-rename"),
    choices: () =>
      [...labelsOn(hand.board)].map(([label, cards]) => ({
        id: label,
        label: readable(label),
        hint: say("command.group.cards", { count: cards.length }),
        step: () => nameStep(hand, label, cards),
      })),
  }),
};

function nameStep(hand: Hand, label: string, cards: readonly Card[]): Step {
  const others = [...labelsOn(hand.board).keys()].filter((other) => other !== label);
  const rename = (to: string): void =>
    carryOut({ ...hand, cardIds: cards.map(({ cardId }) => cardId) }, ({ cardId, labels }) => ({
      type: "card.label",
      cardId,
      labels: [...new Set(labels.map((each) => (each === label ? to : each)))],
    }));
  return {
    title: say("ask.new-name", { label: readable(label) }),
    choices: (typed) => [
      ...typedChoice(typed, others, (text) => rename(text.slice(0, longest))),
      ...others.map((other) => ({
        id: other,
        label: readable(other),
        hint: say("ask.one-label"),
        run: () => rename(other),
      })),
    ],
  };
}
