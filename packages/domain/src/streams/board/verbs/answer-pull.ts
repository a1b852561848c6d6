import { clearable, idField, oneOf, seqField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { cardOf } from "../cards.ts";
import { changeCard } from "../journeys.ts";
import { receiversAnswers } from "../policies/receivers-answer.ts";
import { knownCard } from "../present.ts";

const answerField = clearable(oneOf(receiversAnswers));

const pullAnswered = defineEvent({
  type: "pull.answered",
  fields: { cardId: idField, eventSeq: seqField, answer: answerField },
  evolve: (board, { cardId, eventSeq, answer, at }) =>
    changeCard(board, cardId, at, (card) => {
      if (card.asked?.eventSeq !== eventSeq) return card;
      const { answer: _before, ...asked } = card.asked;
      return { ...card, asked: answer === null ? asked : { ...asked, answer } };
    }),
});

/** Whoever pulled a card says what the work was like, where the pull is one of those asked about; `null` takes it back. */
export const answerPull = defineVerb({
  type: "card.answer-pull",
  fields: { cardId: idField, moveId: idField, answer: answerField },
  events: [pullAnswered],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { cardId, moveId, answer }) {
    const card = knownCard(board, cardId);
    if ("refused" in card) return card;
    const { asked } = card;
    if (asked?.moveId !== moveId) return notAllowed("not-asked", { cardId });
    return (asked.answer ?? null) === answer ? [] : [pullAnswered.fact({ cardId, eventSeq: asked.eventSeq, answer })];
  },
  inverse(before, { cardId }) {
    const asked = cardOf(before, cardId)?.asked;
    return asked && { type: "card.answer-pull", cardId, moveId: asked.moveId, answer: asked.answer ?? null };
  },
});
