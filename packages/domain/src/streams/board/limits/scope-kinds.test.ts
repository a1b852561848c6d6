import type { WipLimitScope } from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { deskWithCards, type BoardDesk } from "../../../../testing/board-desk.ts";
import { move, type Wish } from "../../../../testing/verb-case.ts";
import { countFor, evolve, limitsReached, cardOf } from "../../../index.ts";
import { talliesOf } from "./tallies.ts";
import { allCards } from "../cards.ts";

const rush = { people: ["ann"], cardType: "Bug", classOfService: "expedite", laneId: "fast" } as const;

/** In Build a and in Test c, both Ann's expedite bugs in the lane Fast; b is one too and waits in To Do, x was discarded, d is done; p is plain, in Build. */
function busyDesk(): BoardDesk {
  const desk = deskWithCards();
  desk.mustAsk({ type: "lane.add", laneId: "fast", name: "Fast" });
  desk.mustAsk({ type: "lane.add", laneId: "slow", name: "Slow" });
  for (const cardId of ["a", "b", "c", "d", "x"])
    desk.mustAsk({ type: "card.create", cardId, stageId: "todo", title: cardId, ...rush });
  desk.mustAsk({ type: "card.create", cardId: "p", stageId: "build", title: "plain" });
  desk.mustAsk(move("a", "build"));
  desk.mustAsk(move("c", "test"));
  desk.mustAsk(move("d", "done"));
  desk.mustAsk({ type: "card.discard", cardId: "x" });
  return desk;
}

interface Case {
  readonly scope: WipLimitScope;
  /** What counts under it on the busy desk. */
  readonly count: number;
  /** What a refusal says it is of; left out: the scope itself. */
  readonly told?: WipLimitScope;
  /** Asks that would put one card more under it, beside those every kind has. */
  readonly more?: readonly Wish[];
}

const assign: Wish = { type: "card.assign", cardId: "p", people: ["bob", "ann"] };
const edit = (changes: object): Wish => ({ type: "card.edit", cardId: "p", changes });

const cases: readonly Case[] = [
  { scope: { kind: "stages", stageIds: ["test", "build"] }, count: 3 },
  { scope: { kind: "person", personId: "ann" }, count: 2, more: [assign] },
  { scope: { kind: "person" }, count: 2, told: { kind: "person", personId: "ann" }, more: [assign] },
  { scope: { kind: "type", cardType: "Bug" }, count: 2, more: [edit({ cardType: "Bug" })] },
  { scope: { kind: "class", classOfService: "expedite" }, count: 2, more: [edit({ classOfService: "expedite" })] },
  { scope: { kind: "lane", laneId: "fast" }, count: 2, more: [move("p", "build", { toLaneId: "fast" })] },
  { scope: { kind: "board" }, count: 3 },
];

describe.each(cases)("a limit of $scope", ({ scope, count, told = scope, more = [] }) => {
  const full = { scope: told, limit: count, count };
  const limited = (policy: string, max = count): BoardDesk => {
    const desk = busyDesk();
    desk.mustAsk({ type: "wip-limit.set", scope, max, policy });
    return desk;
  };
  const pulls: readonly Wish[] = [
    move("b", "build"),
    { type: "card.create", cardId: "n", stageId: "build", title: "N", ...rush },
    { type: "card.restore", cardId: "x", stageId: "test" },
    ...more,
  ];

  it("counts what there is", () => {
    expect(countFor(busyDesk().board(), told)).toBe(count);
  });

  it.each(pulls)("refuses, asks why or marks $type", (wish) => {
    expect(limited("refuse").ask({ ...wish, reason: "please" })).toMatchObject({ refused: "wip-limit", ...full });
    expect(limited("ask-reason").ask(wish)).toMatchObject({ refused: "reason-required", ...full });
    const [event] = limited("ask-reason").mustAsk({ ...wish, reason: "urgent" });
    expect(event).toMatchObject({ breach: { ...full, policy: "ask-reason", reason: "urgent" } });
    expect(limited("warn").mustAsk(wish)[0]).toMatchObject({ breach: { ...full, policy: "warn" } });
    expect(limited("refuse", count + 1).mustAsk(wish)[0]).not.toHaveProperty("breach");
  });

  it("lets move about what counts under it already, and marks what comes back", () => {
    const desk = limited("refuse");
    expect(desk.mustAsk(move("a", "test"))[0]).not.toHaveProperty("breach");
    expect(desk.mustAsk(move("d", "test"))[0]).toMatchObject({ breach: { ...full, policy: "refuse" } });
  });

  it("is told by a withdrawal, which it does not refuse", () => {
    const desk = limited("refuse");
    const [gone] = desk.mustAsk(move("c", "done"));
    desk.mustAsk(move("b", "build"));
    const [back] = desk.mustAsk({ type: "move.withdraw", cardId: "c", eventSeq: gone?.seq });
    expect(back).toMatchObject({ type: "move.withdrawn", breach: { ...full, policy: "refuse" } });
  });

  it("can be set, changed, cleared and taken back", () => {
    const desk = limited("warn");
    desk.mustAsk({ type: "wip-limit.set", scope, max: 9 });
    expect(desk.board().wipLimits).toEqual([{ scope, max: 9, measure: "count", policy: "ask-reason" }]);
    desk.mustAsk({ type: "wip-limit.clear", scope });
    expect(desk.board().wipLimits).toEqual([]);
    expect(desk.mustAsk({ type: "wip-limit.clear", scope })).toEqual([]);
  });
});

describe("a limit of one stage in one lane", () => {
  const scope = { kind: "cell", stageId: "build", laneId: "fast" } as const;
  const limited = (policy: string, max = 1): BoardDesk => {
    const desk = busyDesk();
    desk.mustAsk({ type: "wip-limit.set", scope, max, policy });
    return desk;
  };
  const full = { scope, limit: 1, count: 1 };

  it.each<Wish>([
    move("b", "build"),
    move("p", "build", { toLaneId: "fast" }),
    { type: "card.create", cardId: "n", stageId: "build", title: "N", ...rush },
    { type: "card.restore", cardId: "x", stageId: "build" },
  ])("refuses, asks why or marks $type", (wish) => {
    const refused = { refused: "wip-limit", ...full, stage: "Build", lane: "Fast" };
    expect(limited("refuse").ask({ ...wish, reason: "please" })).toMatchObject(refused);
    expect(limited("ask-reason").ask(wish)).toMatchObject({ refused: "reason-required", ...full });
    expect(limited("warn").mustAsk(wish)[0]).toMatchObject({ breach: { ...full, policy: "warn" } });
    expect(limited("refuse", 2).mustAsk(wish)[0]).not.toHaveProperty("breach");
  });

  it("asks nothing of other lanes and stages, and takes what moves back, marked", () => {
    const desk = limited("refuse");
    expect(desk.mustAsk(move("b", "build", { toLaneId: "slow" }))[0]).not.toHaveProperty("breach");
    expect(desk.mustAsk(move("d", "test"))[0]).not.toHaveProperty("breach");
    expect(desk.mustAsk(move("c", "build"))[0]).toMatchObject({ type: "card.moved", breach: full });
  });

  it("counts in a queue too, as the stage does", () => {
    const desk = busyDesk();
    const queue = { kind: "cell", stageId: "todo", laneId: "fast" } as const;
    expect(countFor(desk.board(), queue)).toBe(1);
    desk.mustAsk({ type: "wip-limit.set", scope: queue, max: 1, policy: "refuse" });
    expect(desk.ask({ type: "card.create", cardId: "n", stageId: "todo", title: "N", ...rush })).toMatchObject({
      refused: "wip-limit",
      scope: queue,
    });
  });

  it("goes with its stage, and comes back with it", () => {
    const desk = busyDesk();
    const inTest = { kind: "cell", stageId: "test", laneId: "fast" } as const;
    desk.mustAsk({ type: "wip-limit.set", scope: inTest, max: 1 });
    desk.mustAsk({ type: "stage.remove", stageId: "test", intoStageId: "build" });
    expect(desk.board().wipLimits).toEqual([]);
    desk.mustAsk({ type: "stage.restore", stageId: "test" });
    expect(desk.board().wipLimits.map((limit) => limit.scope)).toEqual([inTest]);
    expect(countFor(desk.board(), inTest)).toBe(1);
  });

  it("is of a stage and a lane there are", () => {
    for (const elsewhere of [
      { ...scope, laneId: "none" },
      { ...scope, stageId: "none" },
      { kind: "lane", laneId: "none" },
    ])
      expect(busyDesk().ask({ type: "wip-limit.set", scope: elsewhere, max: 1 })).toMatchObject({
        refused: "not-found",
      });
  });
});

it("counts what a removed lane left to another there", () => {
  const desk = busyDesk();
  desk.mustAsk({ type: "lane.remove", laneId: "fast", intoLaneId: "slow" });
  expect(countFor(desk.board(), { kind: "lane", laneId: "slow" })).toBe(2);
  expect(countFor(desk.board(), { kind: "cell", stageId: "todo", laneId: "slow" })).toBe(1);
});

it("tells every limit in the way, the strictest first, which decides", () => {
  const desk = busyDesk();
  const limits = [
    [{ kind: "board" }, "warn"],
    [{ kind: "person" }, "ask-reason"],
    [{ kind: "type", cardType: "Bug" }, "refuse"],
    [{ kind: "stage", stageId: "build" }, "ask-reason"],
  ] as const;
  for (const [scope, policy] of limits) desk.mustAsk({ type: "wip-limit.set", scope, max: 1, policy });
  const also = [
    { scope: { kind: "person", personId: "ann" }, limit: 1, count: 2, policy: "ask-reason" },
    { scope: { kind: "stage", stageId: "build" }, limit: 1, count: 2, policy: "ask-reason", stage: "Build" },
    { scope: { kind: "board" }, limit: 1, count: 3, policy: "warn" },
  ];
  const first = { scope: { kind: "type", cardType: "Bug" }, limit: 1, count: 2 };
  expect(desk.ask(move("b", "build", { reason: "now" }))).toEqual({
    refused: "wip-limit",
    ...first,
    policy: "refuse",
    also,
  });
  desk.mustAsk({ type: "wip-limit.set", scope: first.scope, max: 1, policy: "warn" });
  expect(desk.ask(move("b", "build"))).toMatchObject({
    refused: "reason-required",
    ...also[0],
    also: [also[1], also[2], first],
  });
  const [moved] = desk.mustAsk(move("b", "build", { reason: "now" }));
  expect(moved).toMatchObject({ breach: { ...also[0], reason: "now", also: [{ limit: 1 }, also[2], first] } });
});

it("goes by somebody's own limit, where they have one, instead of everybody's", () => {
  const desk = busyDesk();
  desk.mustAsk({ type: "wip-limit.set", scope: { kind: "person" }, max: 0, policy: "refuse" });
  desk.mustAsk({ type: "wip-limit.set", scope: { kind: "person", personId: "ann" }, max: 3, policy: "refuse" });
  expect(desk.mustAsk(move("b", "build"))[0]).not.toHaveProperty("breach");
  expect(desk.ask({ type: "card.assign", cardId: "p", people: ["bob"] })).toMatchObject({
    refused: "wip-limit",
    limit: 0,
  });
});

it("asks nothing of those who take people off a card, nor of cards that are not in progress", () => {
  const desk = busyDesk();
  desk.mustAsk({ type: "wip-limit.set", scope: { kind: "person" }, max: 0, policy: "refuse" });
  for (const wish of [
    { type: "card.assign", cardId: "a", people: [] },
    { type: "card.assign", cardId: "b", people: ["ann", "bob"] },
    { type: "card.assign", cardId: "d", people: ["ann", "bob"] },
    { type: "card.assign", cardId: "x", people: ["ann", "bob"] },
  ])
    expect(desk.mustAsk(wish)[0]).not.toHaveProperty("breach");
});

it("is one limit for the same stages in any order, and knows none but the board's", () => {
  const desk = deskWithCards("a");
  desk.mustAsk({ type: "wip-limit.set", scope: { kind: "stages", stageIds: ["build", "test"] }, max: 3 });
  desk.mustAsk({ type: "wip-limit.set", scope: { kind: "stages", stageIds: ["test", "build"] }, max: 2 });
  expect(desk.board().wipLimits).toHaveLength(1);
  const elsewhere = { kind: "stages", stageIds: ["build", "nowhere"] };
  expect(desk.ask({ type: "wip-limit.set", scope: elsewhere, max: 2 })).toEqual({
    refused: "not-found",
    what: "stage",
    id: "nowhere",
  });
});

it("goes on with the stages that are left when one is removed", () => {
  const desk = busyDesk();
  const scope = { kind: "stages", stageIds: ["build", "test"] } as const;
  desk.mustAsk({ type: "wip-limit.set", scope, max: 3, policy: "refuse" });
  desk.mustAsk({ type: "stage.remove", stageId: "test", intoStageId: "build" });
  expect(countFor(desk.board(), scope)).toBe(3);
  desk.mustAsk({ type: "wip-limit.clear", scope });
  desk.mustAsk({ type: "wip-limit.set", scope, max: 3 });
});

it("takes no more than two hundred limits", () => {
  const desk = deskWithCards();
  for (let count = 0; count < 200; count += 1)
    desk.mustAsk({ type: "wip-limit.set", scope: { kind: "type", cardType: `t${count}` }, max: 1 });
  const refusal = { refused: "not-allowed-here", why: "too-many", what: "limits", limit: 200 };
  expect(desk.ask({ type: "wip-limit.set", scope: { kind: "board" }, max: 1 })).toEqual(refusal);
  expect(desk.mustAsk({ type: "wip-limit.set", scope: { kind: "type", cardType: "t7" }, max: 2 })).toHaveLength(1);
});

it("says before anything is asked which limits a card would reach", () => {
  const desk = busyDesk();
  desk.mustAsk({ type: "wip-limit.set", scope: { kind: "person" }, max: 2, policy: "warn" });
  const card = cardOf(desk.board(), "b");
  if (card === undefined) throw new Error("There is no card");
  const reached = limitsReached(desk.board(), card, { ...card, stageId: "build" });
  expect(reached).toEqual([{ scope: { kind: "person", personId: "ann" }, limit: 2, count: 2, policy: "warn" }]);
});

it("would be miscounted by a fold that forgets whom a card was given to: the comparison can fail", () => {
  const desk = busyDesk();
  const before = desk.board();
  const [given] = desk.mustAsk({ type: "card.assign", cardId: "p", people: ["ann"] });
  if (given === undefined) throw new Error("giving a card to somebody makes an event");
  const folded = evolve(before, given);
  expect(folded.tallies).toEqual(talliesOf(folded, allCards(folded)));
  const forgetful = { ...folded, tallies: before.tallies };
  expect(forgetful.tallies).not.toEqual(talliesOf(forgetful, allCards(forgetful)));
});
