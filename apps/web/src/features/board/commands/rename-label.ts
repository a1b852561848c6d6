import { readable } from "@weir/contract";
import type { Card } from "@weir/domain";
import { announce } from "../../../lib/announce.ts";
import type { Wish } from "../../../replica/wish.ts";
import { carryOut } from "./carry-out.ts";
import { say, type BoardCommand, type Hand, type Step } from "./command.ts";
import { renameEverywhere, viewsFollowing } from "../labels/views-follow.ts";
import { labelsOn } from "./labels-on.ts";
import { typedChoice } from "./typed-choice.ts";

const longest = 100;

/** Another name for a label, on all cards at once; the name of another makes one of the two, card by card in one gesture. */
export const renameLabel: BoardCommand = {
  id: "rename-label",
  scope: "board",
  keys: [],
  verbs: ["label.rename", "card.label", "board.save-view"],
  needs: "board.change",
  applies: ({ board }) => labelsOn(board).size > 0,
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
  const rename = (to: string): void => {
    const ask = (wish: Wish): boolean => hand.session.wish(wish) === undefined;
    if (renameEverywhere(hand.session, { label, to }, ask)) announce(say("hand.changed", { count: cards.length }));
  };
  const merge = (to: string): void => {
    carryOut({ ...hand, cardIds: cards.map(({ cardId }) => cardId) }, ({ cardId, labels }) => ({
      type: "card.label",
      cardId,
      labels: [...new Set(labels.map((each) => (each === label ? to : each)))],
    }));
    hand.session.together(() => {
      for (const wish of viewsFollowing(hand.board, label, to)) hand.session.wish(wish);
    }, "last");
  };
  return {
    title: say("ask.new-name", { label: readable(label) }),
    choices: (typed) => [
      ...typedChoice(typed, others, (text) => rename(text.slice(0, longest))),
      ...others.map((other) => ({
        id: other,
        label: readable(other),
        hint: say("ask.one-label"),
        run: () => merge(other),
      })),
    ],
  };
}
