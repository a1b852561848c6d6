import { blockerTexts, readable, textsOf } from "@weir/contract";
import { allCards, isOnBoard, type Blocked } from "@weir/domain";
import { names } from "../../../lib/people.ts";
import { peopleOn } from "../limits/held.ts";
import { personId, personName } from "../../../lib/person-name.ts";
import { carryOut } from "./carry-out.ts";
import { say, type Choice, type Hand, type Step } from "./command.ts";
import { typedChoice } from "./typed-choice.ts";

const sayBlocker = textsOf(blockerTexts);

type Said = Omit<Blocked, "since">;

/** Asks for several cards what a form asks at one: what they wait for, on whom outside, and who deals with that. */
export const blockStep = (hand: Hand): Step => ({
  title: say("ask.block"),
  choices: (typed) => {
    const reason = typed.trim().slice(0, 1_000);
    if (reason === "") return [];
    return [
      { id: "typed", label: say("ask.use", { typed: reason }), typed: true, step: () => outsideStep(hand, { reason }) },
    ];
  },
});

/** Nobody stands first: Enter goes on. */
const outsideStep = (hand: Hand, said: Said): Step => {
  const goOn = (waitingOn?: string) => (): Step => ownerStep(hand, { ...said, ...(waitingOn && { waitingOn }) });
  return {
    title: sayBlocker("blocker.waiting-on"),
    choices(typed) {
      const known = [
        ...new Set([...allCards(hand.board)].filter(isOnBoard).flatMap(({ blocked }) => blocked?.waitingOn ?? [])),
      ];
      const text = typed.trim().slice(0, 200);
      const isNew = text !== "" && !known.includes(text);
      return [
        ...(text === "" ? [{ id: "", label: sayBlocker("blocker.nobody-outside"), step: goOn() }] : []),
        ...known.toSorted().map((who): Choice => ({ id: `on ${who}`, label: readable(who), step: goOn(who) })),
        ...(isNew
          ? [{ id: "typed", label: say("ask.use", { typed: text }), typed: true as const, step: goOn(text) }]
          : []),
      ];
    },
  };
};

const ownerStep = (hand: Hand, said: Said): Step => {
  const block = (ownerId?: string): void =>
    carryOut(hand, ({ cardId, blocked }) =>
      blocked === undefined ? { type: "card.block", cardId, ...said, ...(ownerId && { ownerId }) } : undefined,
    );
  return {
    title: sayBlocker("blocker.owner"),
    choices(typed) {
      const people = [...new Set([...peopleOn(hand.board), ...names.getState().keys()])]
        .map((id) => ({ id, label: personName(id) }))
        .toSorted((a, b) => a.label.localeCompare(b.label));
      return [
        ...(typed.trim() === "" ? [{ id: "", label: sayBlocker("blocker.nobody-yet"), run: () => block() }] : []),
        ...people.map(({ id, label }): Choice => ({ id: `by ${id}`, label, run: () => block(id) })),
        ...typedChoice(
          typed,
          people.map(({ label }) => label),
          (text) => block(personId(text.slice(0, 100))),
        ),
      ];
    },
  };
};
