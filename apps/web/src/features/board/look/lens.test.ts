import { parseFilter, type CardSort } from "@weir/domain";
import { expect, test } from "vitest";
import { playWorld, type PlayedWorld } from "../../../../testing/played-world.ts";
import { cardIdsIn } from "../stage-cards.ts";
import { parentCards } from "../../../ui/filter/parent-cards.ts";
import { keptFilter, readFilter } from "../../../ui/filter/known-names.ts";
import { createLens } from "./lens.ts";
import type { Lens } from "./look.ts";

const lensOf = (text: string, sort: CardSort = "rank", world?: PlayedWorld): Lens =>
  createLens(parseFilter(text, world?.server().fields).filter, sort, {
    now: Date.parse("2026-03-10T00:00:00.000Z"),
    timeZone: "UTC",
    stages: world?.server().stages ?? [],
    stageGroups: [],
    lanes: { lanes: [], removedLanes: [] },
    parents: world === undefined ? [] : parentCards(world.server()),
    fields: world?.server().fields ?? [],
    me: "ada.lovelace",
    nameOf: (id) => id,
  });
const todo = (world: PlayedWorld, lens: Lens) => lens.shown(world.server(), cardIdsIn(world.server(), "todo"));

test("the same cards are the very same list, whatever else happens; a changed card is asked again", () => {
  const world = playWorld(["A", "B", "C"]);
  world.elsewhere({ type: "card.label", cardId: "B", labels: ["web"] });
  const lens = lensOf("label:web");
  const before = todo(world, lens);
  expect(before).toEqual(["B"]);
  world.elsewhere({ type: "card.move", cardId: "C", toStageId: "build" });
  expect(todo(world, lens)).toEqual(["B"]);
  const moved = todo(world, lens);
  world.elsewhere({ type: "card.comment", cardId: "A", commentId: "c", text: "x" });
  expect(todo(world, lens)).toBe(moved);
  world.elsewhere({ type: "card.label", cardId: "A", labels: ["web"] });
  expect(todo(world, lens)).toEqual(["A", "B"]);
});

test("cards stand in the order that is asked for, and a card has its place there", () => {
  const world = playWorld(["A", "B", "C", "D"]);
  world.elsewhere({ type: "card.edit", cardId: "C", changes: { dueAt: "2026-03-02" } });
  world.elsewhere({ type: "card.edit", cardId: "A", changes: { dueAt: "2026-03-05" } });
  const lens = lensOf("", "due", world);
  expect(todo(world, lens)).toEqual(["C", "A", "B", "D"]);
  expect(lens.placeOf(world.server(), "A", ["C", "B", "D"])).toBe(1);
  expect(lens.placeOf(world.server(), "D", ["C", "A", "B"])).toBe(3);
  expect(lens.inOrderOf).toContain("due date");
  expect(lensOf("").placeOf(world.server(), "A", ["B"])).toBeUndefined();
});

test("a new card gets what the filter asks for, as the board writes it", () => {
  const world = playWorld(["A"]);
  world.elsewhere({ type: "card.label", cardId: "A", labels: ["Payments"] });
  const { facts, said } = lensOf("label:payments person:@me class:expedite refund").newCard(world.server());
  expect(facts).toEqual({ labels: ["Payments"], people: ["ada.lovelace"], classOfService: "expedite" });
  expect(said).toBe("It gets Payments, Ada Lovelace and class Expedite, as the filter asks.");
  world.elsewhere({ type: "field.add", fieldId: "f", name: "Tier", kind: "choice", options: ["Gold"] });
  expect(lensOf("size:3 tier:gold", "rank", world).newCard(world.server())).toEqual({
    facts: { size: 3, fields: [{ fieldId: "f", value: "Gold" }] },
    said: "It gets Size 3 and Gold as Tier, as the filter asks.",
  });
  expect(lensOf("refund").newCard(world.server())).toEqual({ facts: {}, said: undefined });
});

test("by a field of the board cards stand in its order, and say so; of a field that is not there nothing is made", () => {
  const world = playWorld(["A", "B"]);
  world.elsewhere({ type: "field.add", fieldId: "f", name: "Value", kind: "number" });
  world.elsewhere({ type: "card.set-field", cardId: "B", fieldId: "f", value: 3 });
  const lens = lensOf("", "field:f", world);
  expect(todo(world, lens)).toEqual(["B", "A"]);
  expect(lens.inOrderOf).toBe("Cards are sorted by Value here, so they cannot be put in order by hand.");
  const gone = lensOf("", "field:gone", world);
  expect([todo(world, gone), gone.inOrderOf]).toEqual([["A", "B"], undefined]);
});

test("children are looked for by what their parent is called; a saved filter keeps its id, and is read by its name", () => {
  const world = playWorld(["A", "B", "C"]);
  world.elsewhere({ type: "card.link", cardId: "A", kind: "parent-of", otherId: "B" });
  world.elsewhere({ type: "card.edit", cardId: "A", changes: { title: "Check out" } });
  world.elsewhere({ type: "field.add", fieldId: "f", name: "Tier", kind: "text" });
  expect(todo(world, lensOf('parent:"check out"', "rank", world))).toEqual(["B"]);
  const kept = keptFilter([world.server()], 'parent:"check out" no:tier,label parent:ch');
  expect(kept).toBe("parent:A no:f,label parent:ch");
  world.elsewhere({ type: "card.edit", cardId: "A", changes: { title: "Basket" } });
  world.elsewhere({ type: "field.change", fieldId: "f", changes: { name: "Customer tier" } });
  expect(readFilter([world.server()], kept)).toBe('parent:Basket no:"Customer tier",label parent:ch');
});
