import { readable } from "@weir/contract";
import { allCards, isOnBoard, type Card } from "@weir/domain";
import { names } from "../../../lib/people.ts";
import type { Wish } from "../../../replica/wish.ts";
import { peopleOn } from "../limits/held.ts";
import { personId, personName } from "../../../lib/person-name.ts";
import { cardsInHand, carryOut } from "./carry-out.ts";
import { say, type Choice, type Hand, type Step } from "./command.ts";
import { typedChoice } from "./typed-choice.ts";

/** A list of words on every card in hand: choosing one that all have takes it off, any other puts it on. */
function wordsStep(
  hand: Hand,
  title: string,
  of: (card: Card) => readonly string[],
  known: () => readonly { value: string; label: string }[],
  valueOf: (typed: string) => string,
  wish: (cardId: string, values: string[]) => Wish,
): Step {
  const set = (value: string, on: boolean): void =>
    carryOut(hand, (card) => {
      const values = of(card);
      if (values.includes(value) === on || value === "") return undefined;
      return wish(card.cardId, on ? [...values, value] : values.filter((each) => each !== value));
    });
  return {
    title,
    choices(typed) {
      const cards = cardsInHand(hand);
      const listed = known().map(({ value, label }): Choice => {
        const checked = cards.length > 0 && cards.every((card) => of(card).includes(value));
        return { id: value, label, checked, stays: true, run: () => set(value, !checked) };
      });
      const labels = listed.map(({ label }) => label);
      return [...listed, ...typedChoice(typed, labels, (text) => set(valueOf(text), true))];
    },
  };
}

export const assignStep = (hand: Hand): Step =>
  wordsStep(
    hand,
    say("ask.person"),
    ({ people }) => people,
    () => {
      const ids = new Set([...peopleOn(hand.board), ...names.getState().keys()]);
      return [...ids].map((value) => ({ value, label: personName(value) })).toSorted(byLabel);
    },
    personId,
    (cardId, people) => ({ type: "card.assign", cardId, people }),
  );

export const labelStep = (hand: Hand): Step =>
  wordsStep(
    hand,
    say("ask.label"),
    ({ labels }) => labels,
    () => {
      const { board = hand.board } = hand.session.store.getState();
      const all = new Set([...allCards(board)].filter(isOnBoard).flatMap(({ labels }) => labels));
      return [...all].map((value) => ({ value, label: readable(value) })).toSorted(byLabel);
    },
    (typed) => typed.slice(0, 100),
    (cardId, labels) => ({ type: "card.label", cardId, labels }),
  );

const byLabel = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label);
