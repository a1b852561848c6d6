import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { playWorld } from "../../../testing/played-world.ts";
import type { FigureCards } from "../../charts/use-card-filter.ts";
import { names } from "../../lib/people.ts";
import { useChosenCards } from "./use-chosen-cards.ts";

afterEach(cleanup);

const world = playWorld(["A", "B", "C"]);
world.elsewhere({ type: "card.label", cardId: "A", labels: ["Web"] });
world.elsewhere({ type: "card.assign", cardId: "B", people: ["p1"] });
const ground = [world.server()];

const chosen = (asked: string | undefined, mayNamePeople = false): string[] | undefined => {
  const cards = { asked, boards: ground, mayNamePeople } as unknown as FigureCards;
  const { result } = renderHook(() => useChosenCards(ground, cards));
  return result.current && [...result.current];
};

it("behind a figure stand the cards it is of: all without a filter, those that meet it with one", () => {
  expect(chosen(undefined)).toBeUndefined();
  expect(chosen("label:web")).toEqual(["A"]);
  expect(chosen("-label:web")).toEqual(["B", "C"]);
});

it("a word is part of a name only where figures may name people", () => {
  names.setState(new Map([["p1", "Webster"]]), true);
  expect([chosen("web"), chosen("web", true)]).toEqual([["A"], ["A", "B"]]);
});
