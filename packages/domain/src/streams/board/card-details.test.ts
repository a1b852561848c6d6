import { expect, it } from "vitest";
import { deskWithCards, minute } from "../../../testing/board-desk.ts";
import { foldCardDetails } from "../../index.ts";

it("gathers the description and the comments of one card", () => {
  const desk = deskWithCards("a", "b");
  desk.mustAsk({ type: "card.edit", cardId: "a", changes: { description: "why" } });
  desk.mustAsk({ type: "card.comment", cardId: "b", commentId: "other", text: "not ours" });
  desk.mustAsk({ type: "card.comment", cardId: "a", commentId: "m", text: "hm" });
  desk.mustAsk({ type: "card.edit", cardId: "a", changes: { title: "New" } });
  expect(foldCardDetails("a", desk.log())).toEqual({
    description: "why",
    comments: [{ commentId: "m", actor: { kind: "person", id: "you" }, at: minute(5), text: "hm" }],
  });
});
