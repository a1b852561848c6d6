import { expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { createBoardUi } from "../board-ui.ts";
import { filterByPressed } from "./filter-by.ts";

test("what is pressed joins the filter, and leaves it when it is pressed again", () => {
  const world = playWorld(["A", "B", "C"]);
  for (const [cardId, person] of [
    ["A", "ada.lovelace"],
    ["B", "max"],
    ["C", "jira:max"],
  ])
    world.elsewhere({ type: "card.assign", cardId, people: [person] });
  const ui = createBoardUi();
  const press = (by: string, value: string): string => {
    const mark = document.createElement("span");
    Object.assign(mark.dataset, { by, value });
    filterByPressed(ui, world.server(), mark);
    return ui.getState().look.filter;
  };
  expect(press("label", "back office")).toBe('label:"back office"');
  expect(press("person", "ada.lovelace")).toBe('label:"back office" person:"Ada Lovelace"');
  expect(press("label", "back office")).toBe('person:"Ada Lovelace"');
  // Two people are called Max: each is meant by the id.
  expect(press("person", "jira:max")).toBe('person:"Ada Lovelace" person:jira:max');
  world.elsewhere({ type: "card.link", cardId: "A", kind: "parent-of", otherId: "B" });
  expect(press("parent", "A")).toBe('person:"Ada Lovelace" person:jira:max parent:A');
  expect(press("parent", "A")).toBe('person:"Ada Lovelace" person:jira:max');
  expect(press("due", "2026-03-02")).toBe('person:"Ada Lovelace" person:jira:max');
});
