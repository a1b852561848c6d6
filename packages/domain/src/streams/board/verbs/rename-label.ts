import { labelField } from "../../../fields.ts";
import { notAllowed, notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { entryOf, withEntry } from "../cards.ts";
import { cardsLabelled } from "../label-looks.ts";
import type { BoardState } from "../state.ts";
import { cardLabelled } from "./label-card.ts";

const fields = { label: labelField, to: labelField };

const labelRenamed = defineEvent({
  type: "label.renamed",
  fields,
  evolve(board, { label, to }) {
    const settings = {
      ...board,
      labelLooks: board.labelLooks.map((each) => (each.label === label ? { ...each, label: to } : each)),
      templates: board.templates.map((each) =>
        each.labels ? { ...each, labels: called(each.labels, label, to) } : each,
      ),
    };
    return cardsLabelled(board, label).reduce((state, { cardId }): BoardState => {
      const entry = entryOf(state, cardId);
      return entry === undefined
        ? state
        : withEntry(state, { ...entry, card: { ...entry.card, labels: called(entry.card.labels, label, to) } });
    }, settings);
  },
});

/**
 * Another name for a label, on every card and template that has it, with the look it has. Not the name of a label there
 * is: which cards had which could not be told apart again. A word that one card alone has is that card's text.
 */
export const renameLabel = defineVerb({
  type: "label.rename",
  fields,
  events: [labelRenamed],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { label, to }) {
    const [first, ...more] = cardsLabelled(board, label);
    const isNamed = more.length > 0 || isSetting(board, label);
    if (first === undefined && !isNamed) return notFound("label", label);
    if (label === to) return [];
    if (cardsLabelled(board, to).length > 0 || isSetting(board, to))
      return notAllowed("label-name-taken", { what: to });
    if (first === undefined || isNamed) return [labelRenamed.fact({ label, to })];
    return [cardLabelled.fact({ cardId: first.cardId, labels: called(first.labels, label, to) })];
  },
  inverse: (_before, { label, to }) => ({ type: "label.rename", label: to, to: label }),
});

const called = (labels: readonly string[], label: string, to: string): string[] =>
  labels.map((each) => (each === label ? to : each));

const isSetting = ({ labelLooks, templates }: BoardState, label: string): boolean =>
  labelLooks.some((each) => each.label === label) || templates.some(({ labels = [] }) => labels.includes(label));
