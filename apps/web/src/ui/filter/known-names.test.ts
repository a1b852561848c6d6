import { parseFilter, printFilter } from "@weir/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { playWorld } from "../../../testing/played-world.ts";
import { names } from "../../lib/people.ts";
import { fieldsOn, keptFilter, namesOn, readFilter } from "./known-names.ts";

beforeEach(() => names.setState(new Map([["p1", "Ada Lovelace"]]), true));
afterEach(() => names.setState(new Map(), true));

function board(label: string, fields: readonly (readonly [id: string, name: string])[]) {
  const world = playWorld(["A", "B"]);
  world.elsewhere({ type: "card.label", cardId: "A", labels: ["Shared", label] });
  world.elsewhere({ type: "card.assign", cardId: "A", people: ["p1"] });
  for (const [fieldId, name] of fields) world.elsewhere({ type: "field.add", fieldId, name, kind: "text" });
  return world.server();
}
const boards = [
  board("web", [["f1", "Customer"]]),
  board("app", [
    ["g1", "customer"],
    ["g2", "Tier"],
  ]),
];

describe("names of several boards", () => {
  it("are those of all of them, each once", () => {
    expect(namesOn(boards)).toEqual({ people: ["p1"], labels: ["Shared", "web", "app"], types: [] });
    expect(fieldsOn(boards).map(({ name }) => name)).toEqual(["Customer", "Tier"]);
    expect(fieldsOn([])).toEqual([]);
  });
});

describe("a filter that is kept", () => {
  const said = 'person:"Ada Lovelace",@me label:web customer:acme -has:Tier';

  it("names people by their ids, a board's fields by theirs, those of several boards by the name they share", () => {
    expect(keptFilter(boards, said, "p2")).toBe("person:p1,p2 label:web Customer:acme no:Tier");
    expect(keptFilter([boards[0]!], said)).toBe('person:p1,@me label:web "f1":acme');
  });

  it("is read as it was said, and means the same", () => {
    for (const of of [boards, [boards[0]!]]) {
      const understood = printFilter(parseFilter(said, fieldsOn(of)).filter);
      expect(readFilter(of, keptFilter(of, said))).toBe(understood);
    }
  });
});
