import { fieldTexts, textsOf } from "@weir/contract";
import { fieldsOf, type BoardField, type FieldValue } from "@weir/domain";
import { readValue, shownKinds } from "../fields/kinds.ts";
import { peopleOn } from "../limits/held.ts";
import { cardsInHand, carryOut } from "./carry-out.ts";
import { say, type Choice, type Hand, type Step } from "./command.ts";

const sayField = textsOf(fieldTexts);

/** Which field, then what every card in hand holds in it. */
export const fieldStep = (hand: Hand): Step => ({
  title: say("ask.field"),
  choices: () =>
    fieldsOf(hand.board).map((field): Choice => ({
      id: field.fieldId,
      label: field.name,
      hint: sayField(`field.kind.${field.kind}`),
      step: () => valueStep(hand, field),
    })),
});

function valueStep(hand: Hand, field: BoardField): Step {
  const { fieldId, kind } = field;
  const held = (card: { readonly fields?: readonly { readonly fieldId: string; readonly value: FieldValue }[] }) =>
    card.fields?.find((each) => each.fieldId === fieldId)?.value;
  const set = (value: FieldValue | null) => (): void =>
    carryOut(hand, (card) =>
      (held(card) ?? null) === value ? undefined : { type: "card.set-field", cardId: card.cardId, fieldId, value },
    );
  const choice = (value: FieldValue): Choice => ({
    id: `value ${value}`,
    label: shownKinds[kind].said(value),
    checked: cardsInHand(hand).every((card) => held(card) === value),
    run: set(value),
  });
  return {
    title: field.name,
    choices(typed) {
      const known = kind === "choice" ? (field.options ?? []) : kind === "person" ? peopleOn(hand.board) : [];
      const value = readValue(field, typed);
      const isNew = value !== undefined && value !== null && !known.some((each) => each === value);
      return [
        ...(isNew ? [{ ...choice(value), id: "typed", typed: true } as const] : []),
        ...known.map(choice),
        { id: "none", label: sayField("field.none"), run: set(null) },
      ];
    },
  };
}
