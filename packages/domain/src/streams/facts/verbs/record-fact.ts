import { happenedAt } from "@weir/flow-metrics";
import { askedInstantField, flagField, instantField, plainListField, optional, reasonField } from "../../../fields.ts";
import { alreadyExists, notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb, type Fact } from "../../../verb.ts";
import { factFieldWith } from "../fact-fields.ts";
import { factProblems } from "../fact-problems.ts";
import { knownFact, withFact, type FactsState, type OutsideFact } from "../facts-state.ts";

/** Facts that one command may tell: all of them are kept, or none. */
export const mostFacts = 10_000;

const factField = factFieldWith(instantField);

const factRecorded = defineEvent({
  type: "fact.recorded",
  streamKind: "facts",
  fields: { fact: factField },
  evolve: (facts: FactsState, { fact }) => withFact(facts, { fact }),
});

const factCorrected = defineEvent({
  type: "fact.corrected",
  streamKind: "facts",
  fields: { fact: factField, reason: optional(reasonField) },
  evolve: (facts: FactsState, { fact }) => withFact(facts, { fact }),
});

/**
 * Tells facts. One that is known already changes nothing; one that is known to be otherwise is refused, unless
 * `correct` says that the new content holds.
 */
export const recordFact = defineVerb({
  type: "fact.record",
  needs: "facts.record",
  streamKind: "facts",
  fields: {
    facts: plainListField(factFieldWith(askedInstantField), mostFacts),
    correct: optional(flagField),
    reason: optional(reasonField),
  },
  events: [factRecorded, factCorrected],
  refusals: ["already-exists", "not-allowed-here"],
  decide(state: FactsState, { facts, correct = false, reason }, { now }) {
    const [wrong] = factProblems(facts, now);
    if (wrong !== undefined) return notAllowed(wrong.why, { what: wrong.path });
    const told: Fact[] = [];
    for (const fact of facts) {
      const known = knownFact(state, fact.factId);
      if (known === undefined || known.withdrawn) told.push(at(fact, factRecorded.fact({ fact })));
      else if (!isSame(known.fact, fact)) {
        if (!correct) return alreadyExists("fact", fact.factId);
        told.push(at(fact, factCorrected.fact({ fact, ...(reason === undefined ? {} : { reason }) })));
      }
    }
    return told;
  },
  inverse(before: FactsState, { fact: { factId } }) {
    const known = knownFact(before, factId);
    if (known === undefined || known.withdrawn) return { type: "fact.withdraw", factId };
    return { type: "fact.record", facts: [known.fact], correct: true };
  },
});

/** The event happened when what it tells of did: its teller claims so. */
const at = (fact: OutsideFact, { type, payload }: Fact): Fact => ({
  type,
  payload: { at: happenedAt(fact), claimed: true, ...payload },
});

const isSame = (a: OutsideFact, b: OutsideFact): boolean => ordered(a) === ordered(b);

const ordered = (fact: OutsideFact): string =>
  JSON.stringify(fact, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
