import { describe, expect, it } from "vitest";
import { deskWithCards, fiveStages, minute, type BoardDesk } from "../../../../testing/board-desk.ts";
import { move } from "../../../../testing/verb-case.ts";
import { cardOf, cardsIn } from "../../../index.ts";

describe("card.transfer", () => {
  function twoBoards(): BoardDesk {
    const desk = deskWithCards("a", "x");
    desk.mustAsk({ ...fiveStages, stream: "board:other" });
    desk.mustAsk({ type: "card.create", stream: "board:other", cardId: "o", stageId: "todo", title: "O" });
    return desk;
  }
  const transfer = { type: "card.transfer", cardId: "a", toBoardId: "other", toStageId: "build" } as const;

  it("leaves one board and arrives on the other at once, with its clocks, blocked as it was", () => {
    const desk = twoBoards();
    desk.mustAsk({ type: "card.block", cardId: "a", reason: "waits" });
    const before = cardOf(desk.board(), "a");
    const events = desk.mustAsk(transfer);
    expect(events.map((event) => [event.stream, event.type])).toEqual([
      ["board:b", "card.left"],
      ["board:other", "card.arrived"],
      ["board:other", "card.blocked"],
    ]);
    expect(cardsIn(desk.board(), "todo").map((each) => each.cardId)).toEqual(["x"]);
    expect(cardOf(desk.board("other"), "a")).toMatchObject({
      title: "Card a",
      stageId: "build",
      createdAt: before?.createdAt,
      blocked: { reason: "waits" },
    });
    expect(desk.ask(move("a", "build"))).toEqual({ refused: "not-allowed-here", why: "card-left", cardId: "a" });
  });

  it("asks the limit of the board it goes to", () => {
    const desk = twoBoards();
    desk.mustAsk({
      type: "wip-limit.set",
      stream: "board:other",
      scope: { kind: "stage", stageId: "build" },
      max: 0,
      policy: "refuse",
    });
    expect(desk.ask(transfer)).toMatchObject({ refused: "wip-limit", limit: 0, count: 0 });
  });

  it("comes home, and its way goes on", () => {
    const desk = twoBoards();
    desk.mustAsk(transfer);
    desk.mustAsk({ type: "card.transfer", stream: "board:other", cardId: "a", toBoardId: "b", toStageId: "test" });
    expect(cardOf(desk.board(), "a")).toMatchObject({ stageId: "test", createdAt: minute(1) });
    expect(desk.ask({ ...transfer, toBoardId: "b" })).toMatchObject({ why: "same-board" });
  });

  it("does not go to a board that is not there, nor where its id is taken", () => {
    const desk = twoBoards();
    expect(desk.ask({ ...transfer, toBoardId: "none" })).toEqual({ refused: "not-found", what: "board", id: "none" });
    desk.mustAsk({ type: "card.create", stream: "board:other", cardId: "a", stageId: "todo", title: "Other a" });
    expect(desk.ask(transfer)).toEqual({ refused: "already-exists", what: "card", id: "a" });
  });
});
