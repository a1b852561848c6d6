import { expect, test } from "vitest";
import { playWorld } from "../../../testing/played-world.ts";
import { matching } from "./filter.ts";
import { initialsOf, personId, personName } from "./person-name.ts";

test("every word has to be somewhere on the card", () => {
  const world = playWorld(["a1", "a2"]);
  world.elsewhere({ type: "card.edit", cardId: "a1", changes: { title: "Refund from the order page" } });
  world.elsewhere({ type: "card.assign", cardId: "a1", people: ["ada.lovelace"] });
  world.elsewhere({ type: "card.label", cardId: "a2", labels: ["Payments"] });
  const found = (filter: string) => matching(world.server(), ["a1", "a2"], filter);
  expect(found("order refund")).toEqual(["a1"]);
  expect(found("Ada L")).toEqual(["a1"]);
  expect(found("payments")).toEqual(["a2"]);
  expect(found("refund payments")).toEqual([]);
  expect(found("  ")).toEqual(["a1", "a2"]);
});

test("a person's name becomes an id and is read back", () => {
  expect(personId(" Jörg Müller ")).toBe("jorg.muller");
  expect(personName("jorg.muller")).toBe("Jorg Muller");
  expect(initialsOf("ada.lovelace")).toBe("AL");
  expect(initialsOf("you")).toBe("YO");
  expect(personId("???")).toBe("");
});
