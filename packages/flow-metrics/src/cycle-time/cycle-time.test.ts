import { expect, test } from "vitest";
import { LogBuilder, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { cycleTime } from "./cycle-time.ts";

test("the window takes in finishes from its first instant to right before its last", () => {
  const builder = new LogBuilder();
  for (const day of ["3", "4", "5", "6"]) builder.card(day, "Progress", "1").to("Done", day);
  const { items } = ask(cycleTime, builder.log(), { from: ms("4"), to: ms("6") });
  expect(items.map(({ cardId, days }) => [cardId, days])).toEqual([
    ["4", 3],
    ["5", 4],
  ]);
});
test("items come by finish, then by the card's name", () => {
  const builder = new LogBuilder().card("D", "Progress", "1").to("Done", "2");
  for (const cardId of ["B", "C", "A"]) builder.card(cardId, "Progress", "2").to("Done", "4");
  expect(ask(cycleTime, builder.log()).items.map(({ cardId }) => cardId)).toEqual(["D", "A", "B", "C"]);
});
