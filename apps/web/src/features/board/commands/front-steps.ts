import { limitTexts, readable, textsOf } from "@weir/contract";
import type { ClassOfService } from "@weir/domain";
import { newId } from "../../../lib/new-id.ts";
import { typesOn } from "../limits/held.ts";
import { cardsInHand, carryOut } from "./carry-out.ts";
import { say, type Choice, type Hand, type Step } from "./command.ts";
import { typedChoice } from "./typed-choice.ts";

export const typeStep = (hand: Hand): Step => {
  const set = (cardType: string | null): void =>
    carryOut(hand, ({ cardId, cardType: before }) =>
      (before ?? null) === cardType ? undefined : { type: "card.edit", cardId, changes: { cardType } },
    );
  return {
    title: say("ask.type"),
    choices(typed) {
      const cards = cardsInHand(hand);
      const types = typesOn(hand.board);
      return [
        ...types.map((type): Choice => ({
          id: type,
          label: type,
          checked: cards.every(({ cardType }) => cardType === type),
          run: () => set(type),
        })),
        { id: "", label: say("ask.none"), run: () => set(null) },
        ...typedChoice(typed, types, (text) => set(text.slice(0, 100))),
      ];
    },
  };
};

const sayClass = textsOf(limitTexts);
const classes: readonly ClassOfService[] = ["standard", "expedite", "fixed-date", "intangible"];

export const classStep = (hand: Hand): Step => ({
  title: say("command.class"),
  choices: () =>
    classes.map((classOfService): Choice => ({
      id: classOfService,
      label: sayClass(`limit.class.${classOfService}`),
      checked: cardsInHand(hand).every((card) => (card.classOfService ?? "standard") === classOfService),
      run: () =>
        carryOut(hand, (card) =>
          (card.classOfService ?? "standard") === classOfService
            ? undefined
            : { type: "card.edit", cardId: card.cardId, changes: { classOfService } },
        ),
    })),
});

/** Ticks the steps of one card's checklist, or adds one. */
export const stepsStep = (hand: Hand): Step => ({
  title: say("ask.step"),
  choices(typed) {
    const [card] = cardsInHand(hand);
    if (card === undefined) return [];
    const { cardId } = card;
    const text = typed.trim().slice(0, 500);
    const listed = card.checkItems.map(({ itemId, text: label, done }): Choice => ({
      id: itemId,
      label: readable(label),
      checked: done,
      stays: true,
      run: () => void hand.session.wish({ type: "card.check-item", cardId, itemId, done: !done }),
    }));
    if (text === "") return listed;
    const add = (): void => void hand.session.wish({ type: "card.check-item", cardId, itemId: newId(), text });
    return [...listed, { id: "typed", label: say("ask.add", { typed: text }), typed: true, stays: true, run: add }];
  },
});
