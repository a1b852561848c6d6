import { idField, optional, reasonField } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { knownFact, withFact, type FactsState } from "../facts-state.ts";

const factWithdrawn = defineEvent({
  type: "fact.withdrawn",
  streamKind: "facts",
  fields: { factId: idField, reason: optional(reasonField) },
  evolve(facts: FactsState, { factId }) {
    const known = knownFact(facts, factId);
    return known === undefined ? facts : withFact(facts, { ...known, withdrawn: true });
  },
});

/** Takes a fact back that was told by mistake: the log keeps it, figures and charts do not. */
export const withdrawFact = defineVerb({
  type: "fact.withdraw",
  needs: "facts.record",
  streamKind: "facts",
  fields: { factId: idField, reason: optional(reasonField) },
  events: [factWithdrawn],
  refusals: ["not-found"],
  decide(facts: FactsState, { factId, reason }) {
    const known = knownFact(facts, factId);
    if (known === undefined) return notFound("fact", factId);
    if (known.withdrawn) return [];
    return [factWithdrawn.fact({ factId, ...(reason === undefined ? {} : { reason }) })];
  },
  inverse(before: FactsState, { factId }) {
    const known = knownFact(before, factId);
    return known === undefined || known.withdrawn ? undefined : { type: "fact.record", facts: [known.fact] };
  },
});
