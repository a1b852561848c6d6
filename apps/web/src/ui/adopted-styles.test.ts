import { expect, test } from "vitest";
import { stylesheetSingleton } from "./adopted-styles.ts";

test("styles are there as long as somebody uses them, and no element holds them", () => {
  const { add, remove } = stylesheetSingleton();
  const elements = document.querySelectorAll("style").length;
  add("body { overflow: hidden }");
  add("body { overflow: hidden }");
  expect(document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])).toHaveLength(1);
  remove();
  expect(document.adoptedStyleSheets).toHaveLength(1);
  remove();
  expect(document.adoptedStyleSheets).toHaveLength(0);
  expect(document.querySelectorAll("style")).toHaveLength(elements);
});
