import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decide,
  emptyState,
  evolveAll,
  factProblems,
  factsIn,
  factsStream,
  inverseOf,
  isRefusal,
  packStream,
  parseCommand,
  unpackStream,
  type Command,
  type DomainEvent,
  type FactsState,
  type OutsideFact,
  type Refusal,
} from "../../index.ts";
import { emptyFacts } from "./facts-state.ts";

const now = "2026-03-02T10:00:00.000Z";
const context = { now, actor: { kind: "person", id: "you" }, newId: () => "new" } as const;

/** A stream of facts and what it was asked. */
function desk() {
  let state: FactsState = emptyFacts(factsStream);
  const log: DomainEvent[] = [];
  const ask = (wish: object): readonly DomainEvent[] | Refusal => {
    const command = parseCommand({ commandId: `c${log.length}`, stream: factsStream, ...wish });
    if (Array.isArray(command)) throw new Error(JSON.stringify(command));
    const decision = decide(new Map([[factsStream, state]]), command, context);
    if (isRefusal(decision)) return decision;
    const events = decision.batches.flatMap((batch) => batch.events);
    state = evolveAll(state, events);
    log.push(...events);
    return events;
  };
  const types = (wish: object): readonly string[] | Refusal => {
    const answer = ask(wish);
    return isRefusal(answer) ? answer : answer.map(({ type }) => type);
  };
  return { ask, types, log, state: () => state };
}

const deployment = { kind: "deployment", factId: "d1", deployedAt: "2026-03-02T09:00:00.000Z" } as const;
const incident = { kind: "incident", factId: "i1", detectedAt: "2026-03-02T09:10:00.000Z", causedBy: "d1" } as const;
const tell = (...facts: readonly object[]) => ({ type: "fact.record", facts });

describe("facts from outside", () => {
  it("happened when they say, and were heard of now", () => {
    const [event] = desk().ask(tell({ ...deployment, deployedAt: "2026-03-02T11:00:00+02:00" })) as DomainEvent[];
    expect(event).toMatchObject({
      stream: "facts:workspace",
      seq: 1,
      at: "2026-03-02T09:00:00.000Z",
      recordedAt: now,
      claimed: true,
      fact: { deployedAt: "2026-03-02T09:00:00.000Z" },
    });
  });

  it("told twice change nothing, whatever the order of their fields", () => {
    const facts = desk();
    expect(facts.types(tell(deployment, incident))).toEqual(["fact.recorded", "fact.recorded"]);
    expect(facts.types(tell(Object.fromEntries(Object.entries(deployment).toReversed()), incident))).toEqual([]);
  });

  it("told otherwise are refused, all of them, unless the new content is said to hold", () => {
    const facts = desk();
    facts.ask(tell(incident));
    const over = { ...incident, restoredAt: "2026-03-02T09:40:00.000Z" };
    expect(facts.ask(tell(deployment, over))).toEqual({ refused: "already-exists", what: "fact", id: "i1" });
    expect(factsIn(facts.state())).toEqual([incident]);
    expect(facts.types({ ...tell(deployment, over), correct: true })).toEqual(["fact.recorded", "fact.corrected"]);
    expect(factsIn(facts.state())).toEqual([over, deployment]);
  });

  it("withdrawn are gone from figures, and may be told again", () => {
    const facts = desk();
    facts.ask(tell(deployment));
    expect(facts.types({ type: "fact.withdraw", factId: "d1", reason: "staging" })).toEqual(["fact.withdrawn"]);
    expect(factsIn(facts.state())).toEqual([]);
    expect(facts.types({ type: "fact.withdraw", factId: "d1" })).toEqual([]);
    expect(facts.ask({ type: "fact.withdraw", factId: "d9" })).toEqual({
      refused: "not-found",
      what: "fact",
      id: "d9",
    });
    expect(facts.types(tell(deployment))).toEqual(["fact.recorded"]);
  });

  it.each([
    ["yet to come", { ...deployment, deployedAt: "2026-03-02T10:06:00Z" }, "in-the-future", "facts[0].deployedAt"],
    ["before 1970", { ...deployment, deployedAt: "1969-12-31T23:59:59Z" }, "too-long-ago", "facts[0].deployedAt"],
    [
      "over before it began",
      { ...incident, restoredAt: "2026-03-02T09:09:00Z" },
      "ends-before-it-begins",
      "facts[0].restoredAt",
    ],
    [
      "recovered before",
      { ...deployment, recoveredAt: "2026-03-02T08:00:00Z" },
      "ends-before-it-begins",
      "facts[0].recoveredAt",
    ],
    [
      "with a change of the future",
      { ...deployment, changes: [{ changeId: "a", committedAt: "2027-01-01T00:00:00Z" }] },
      "in-the-future",
      "facts[0].changes[0].committedAt",
    ],
  ])("%s are refused with their place", (_, fact, why, what) => {
    expect(desk().ask(tell(fact))).toEqual({ refused: "not-allowed-here", why, what });
  });

  it("may be a little ahead of our clock, and a change may be deployed before it was committed", () => {
    const ahead = { ...deployment, deployedAt: "2026-03-02T10:04:59.000Z" };
    const early = { ...deployment, changes: [{ changeId: "a", committedAt: "2026-03-02T09:30:00.000Z" }] };
    expect(factProblems([ahead], now)).toEqual([]);
    expect(factProblems([early], now)).toEqual([]);
    expect(factProblems([deployment, deployment], now)).toMatchObject([{ path: "facts[1].factId", value: "d1" }]);
  });

  it("are problems with their place where their form is wrong", () => {
    const parse = (fact: unknown): unknown =>
      parseCommand({ commandId: "c", stream: factsStream, ...tell(deployment, fact as object) });
    expect(parse({ ...incident, kind: "outage" })).toEqual([
      { path: "facts[1].kind", value: "outage", expected: "one of deployment | incident | change | note" },
    ]);
    expect(parse({ ...incident, detectedAt: "yesterday" })).toEqual([
      { path: "facts[1].detectedAt", value: "yesterday", expected: "instant with its zone, as 2026-03-02T09:00:00Z" },
    ]);
    expect(parse({ ...incident, deployedAt: now })).toEqual([
      { path: "facts[1].deployedAt", value: now, expected: "nothing: there is no such field" },
    ]);
    expect(parse({ ...deployment, changes: [{ changeId: "a b" }] })).toEqual([
      { path: "facts[1].changes[0].changeId", value: "a b", expected: "id of 1..100 letters, digits or ._~:@-" },
    ]);
    expect(parse(7)).toMatchObject([{ path: "facts[1]", value: 7 }]);
    expect(parseCommand({ commandId: "c", stream: "board:b", ...tell(deployment) })).toMatchObject([
      { path: "stream" },
    ]);
    expect(parseCommand({ commandId: "c", stream: factsStream, type: "board.archive" })).toMatchObject([
      { path: "stream" },
    ]);
  });
});

const anyWish = fc.oneof(
  fc
    .record({ facts: fc.array(fc.record({ id: fc.nat(6), hour: fc.nat(9) }), { maxLength: 4 }), correct: fc.boolean() })
    .map(({ facts, correct }) => ({
      ...tell(
        ...facts
          .filter(({ id }, index) => facts.findIndex((other) => other.id === id) === index)
          .map(({ id, hour }) => ({ ...deployment, factId: `d${id}`, deployedAt: `2026-03-02T0${hour}:00:00.000Z` })),
      ),
      correct,
    })),
  fc.nat(6).map((id) => ({ type: "fact.withdraw", factId: `d${id}` })),
);

const byId = (facts: readonly OutsideFact[]): OutsideFact[] => facts.toSorted((a, b) => (a.factId < b.factId ? -1 : 1));

describe("whatever is told", () => {
  it("a replay, a snapshot and an older version all stay true, and every event can be undone", () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 12 }), (wishes) => {
        const facts = desk();
        for (const wish of wishes) {
          const before = facts.state();
          const then = JSON.stringify(factsIn(before));
          const events = facts.ask(wish);
          expect(JSON.stringify(factsIn(before))).toBe(then);
          if (isRefusal(events)) continue;
          let state = facts.state();
          let earlier = before;
          const undone = events.map((event) => {
            const undo = inverseOf(earlier, event);
            earlier = evolveAll(earlier, [event]);
            return undo;
          });
          for (const [index, undo] of undone.toReversed().entries()) {
            if (undo === undefined) throw new Error("a fact can be undone");
            const command = { ...undo, commandId: `u${index}` } as Command;
            const decision = decide(new Map([[factsStream, state]]), command, context);
            if (isRefusal(decision)) throw new Error(JSON.stringify(decision));
            state = evolveAll(
              state,
              decision.batches.flatMap((batch) => batch.events),
            );
          }
          expect(byId(factsIn(state))).toEqual(byId(factsIn(before)));
        }
        expect(evolveAll(emptyState(factsStream), facts.log)).toEqual(facts.state());
        expect(unpackStream(JSON.parse(JSON.stringify(packStream(facts.state()))))).toEqual(facts.state());
      }),
      { numRuns: 300 },
    );
  });
});
