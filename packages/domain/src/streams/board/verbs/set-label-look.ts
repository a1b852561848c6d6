import { clearable, labelField, lookField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { mostLabelLooks } from "../label-looks.ts";
import type { BoardState } from "../state.ts";

const fields = { label: labelField, look: clearable(lookField) };

const labelLookSet = defineEvent({
  type: "label.look-set",
  fields,
  evolve: (board, { label, look }) => ({
    ...board,
    labelLooks: [
      ...board.labelLooks.filter((each) => each.label !== label),
      ...(look === null ? [] : [{ label, look }]),
    ],
  }),
});

/** How a label looks on this board; `null`: as follows from its name. */
export const setLabelLook = defineVerb({
  type: "label.set-look",
  fields,
  events: [labelLookSet],
  refusals: ["not-allowed-here"],
  decide(board, { label, look }) {
    if (lookOf(board, label) === look) return [];
    const isNew = look !== null && lookOf(board, label) === null;
    if (isNew && board.labelLooks.length >= mostLabelLooks)
      return notAllowed("too-many", { what: "label-looks", limit: mostLabelLooks });
    return [labelLookSet.fact({ label, look })];
  },
  inverse: (before, { label }) => ({ type: "label.set-look", label, look: lookOf(before, label) }),
});

const lookOf = ({ labelLooks }: BoardState, label: string): string | null =>
  labelLooks.find((each) => each.label === label)?.look ?? null;
