import { expect, test } from "vitest";
import { deskWithCards } from "../../../../testing/board-desk.ts";
import { boardLink, linkHidingPeople } from "../../../../testing/standing.ts";
import { visible, visibleBoard } from "../../../index.ts";
import { mostViews } from "../views.ts";

const save = (viewId: string, filter = "label:web", more: object = {}) => ({
  type: "board.save-view",
  viewId,
  name: viewId.toUpperCase(),
  filter,
  ...more,
});

test("a view is saved for the team, changed under its id, and removed", () => {
  const desk = deskWithCards();
  desk.mustAsk(save("a"));
  desk.mustAsk(save("b", "", { sort: "due", rows: "person" }));
  desk.mustAsk(save("a", "label:web age:5.."));
  expect(desk.board().views).toEqual([
    { viewId: "b", name: "B", filter: "", sort: "due", rows: "person" },
    { viewId: "a", name: "A", filter: "label:web age:5..", sort: "rank", rows: "own" },
  ]);
  expect(desk.mustAsk(save("a", "label:web age:5.."))).toEqual([]);
  desk.mustAsk({ type: "board.remove-view", viewId: "a" });
  expect(desk.board().views.map(({ viewId }) => viewId)).toEqual(["b"]);
  expect(desk.mustAsk({ type: "board.remove-view", viewId: "a" })).toEqual([]);
});

test("there are only so many; those there are can be changed all the same", () => {
  const desk = deskWithCards();
  for (let index = 0; index < mostViews; index += 1) desk.mustAsk(save(`v${index}`));
  expect(desk.ask(save("more"))).toMatchObject({ refused: "not-allowed-here", why: "too-many", what: "views" });
  expect(desk.mustAsk(save("v0", "other"))).toHaveLength(1);
});

test("whoever is shown no people is shown no views: they name people by whatever they are called", () => {
  const desk = deskWithCards();
  const [saved] = desk.mustAsk(save("a", "person:ada"));
  expect(saved && visible(saved, linkHidingPeople)).toBeNull();
  expect(visibleBoard(desk.board(), linkHidingPeople).views).toEqual([]);
  expect(saved && visible(saved, boardLink)).toBe(saved);
});
