import { expect, it } from "vitest";
import { deskWithCards, minute } from "../../../testing/board-desk.ts";
import { move } from "../../../testing/verb-case.ts";
import { cardOf, cardsIn, evolve, type DomainEvent } from "../../index.ts";

function imported(seq: number, at: string, toStageId: string): DomainEvent {
  return {
    stream: "board:b",
    seq,
    type: "card.moved",
    v: 1,
    at,
    recordedAt: minute(500),
    actor: { kind: "import", id: "trello" },
    commandId: "again",
    source: { system: "trello", boardId: "t", factId: `f${seq}` },
    cardId: "a",
    fromStageId: "todo",
    toStageId,
    rank: "a0",
  };
}

it("leaves a card where it was moved last when an older fact is imported, and tells its past anew", () => {
  const desk = deskWithCards("a");
  desk.now = minute(100);
  desk.mustAsk(move("a", "test"));
  const later = evolve(desk.board(), imported(4, minute(50), "build"));
  expect(cardsIn(later, "test").map((card) => card.cardId)).toEqual(["a"]);
  expect(cardOf(later, "a")).toMatchObject({ startedAt: minute(50), enteredStageAt: minute(100) });
  const latest = evolve(later, imported(5, minute(200), "done"));
  expect(cardOf(latest, "a")).toMatchObject({ stageId: "done", finishedAt: minute(200) });
});

it("takes a fact about a card or stage nobody knows without a word", () => {
  const desk = deskWithCards();
  const board = desk.board();
  expect(evolve(board, imported(2, minute(5), "build"))).toEqual({ ...board, seq: 2 });
});
