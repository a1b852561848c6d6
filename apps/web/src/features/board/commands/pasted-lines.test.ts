import { expect, test } from "vitest";
import { cardsOfLines } from "./pasted-lines.ts";

test("a list is one card a line, without what makes it a list", () => {
  const text = "- Pay by invoice\r\n\n * [ ] Refund\n2) Say   thanks \n\t• 3 for 2\n–5 °C alarm\n   \n[x] Done";
  expect(cardsOfLines(text).map(({ title }) => title)).toEqual([
    "Pay by invoice",
    "Refund",
    "Say thanks",
    "3 for 2",
    "–5 °C alarm",
    "Done",
  ]);
});

test("a line that is too long for a title is kept whole", () => {
  const long = "word ".repeat(120).trim();
  expect(cardsOfLines(long)).toEqual([{ title: long.slice(0, 500), description: long }]);
});
