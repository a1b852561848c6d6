import { createRandom, pickIndex } from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { createDesk, deskWithCards, fiveStages, minute, type BoardDesk } from "../../../testing/board-desk.ts";
import { cardsIn, emptyState, evolveAll, type DomainEvent } from "../../index.ts";
import { longestRank } from "../../rank.ts";

function order(desk: BoardDesk): string[] {
  return cardsIn(desk.board(), "todo").map((card) => card.cardId);
}

describe("ranks", () => {
  it("keep the order that was asked for, and stay short, however often cards go into one gap", () => {
    const ids = Array.from({ length: 80 }, (_, index) => `c${index}`);
    const desk = deskWithCards(...ids);
    const wanted = [...ids];
    const random = createRandom("gap");
    let reranked = 0;
    for (let count = 0; count < 1_500; count += 1) {
      const cardId = wanted[count % 2 === 0 ? 1 : wanted.length - 1 - pickIndex(random, 3)] ?? "";
      const before = wanted[0] === cardId ? (wanted[1] ?? "") : (wanted[0] ?? "");
      const after = wanted[2] ?? "";
      const events = desk.mustAsk({ type: "card.rank", cardId, ...(count % 3 === 0 ? { before } : { after }) });
      reranked += events.filter((event) => event.type === "stage.reranked").length;
      wanted.splice(wanted.indexOf(cardId), 1);
      wanted.splice(count % 3 === 0 ? wanted.indexOf(before) : wanted.indexOf(after) + 1, 0, cardId);
      if (after === cardId) throw new Error("a test asked to put a card after itself");
    }
    expect(order(desk)).toEqual(wanted);
    const longest = Math.max(...cardsIn(desk.board(), "todo").map((card) => card.rank.length));
    expect(longest).toBeLessThanOrEqual(longestRank);
    expect(reranked).toBeGreaterThan(0);
  });

  it.each([
    ["equal", ["a0", "a0", "a0", "a0"]],
    ["foreign", ["~", "not a rank", "zzzzzzz!", "{}"]],
  ])("that are %s make room for a card between them", (_name, ranks) => {
    const desk = createDesk();
    desk.mustAsk(fiveStages);
    const imported = ranks.map((rank, index) => imports(`i${index}`, rank, desk.board().seq + index + 1));
    const ids = cardsIn(evolveAll(desk.board(), imported), "todo").map((card) => card.cardId);
    const state = evolveAll(evolveAll(emptyState("board:b"), desk.log()), imported);
    expect(cardsIn(state, "todo").map((card) => card.cardId)).toEqual(ids);
    const onward = createDesk("b", { states: new Map([["board:b", state]]), logs: new Map(), now: minute(50) });
    onward.mustAsk({
      type: "card.create",
      cardId: "new",
      stageId: "todo",
      title: "New",
      after: ids[1],
      before: ids[2],
    });
    expect(order(onward)).toEqual(ids.toSpliced(2, 0, "new"));
  });
});

function imports(cardId: string, rank: string, seq: number): DomainEvent {
  return {
    stream: "board:b",
    seq,
    type: "card.created",
    v: 1,
    at: minute(seq),
    recordedAt: minute(40),
    actor: { kind: "import", id: "trello" },
    commandId: "import",
    cardId,
    stageId: "todo",
    title: cardId,
    rank,
  };
}
