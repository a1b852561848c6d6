import { describe, expect, it } from "vitest";
import { createDesk, deskWithCards, fiveStages, minute } from "../../../testing/board-desk.ts";
import {
  authorise,
  boardStream,
  cardOf,
  commandAction,
  decide,
  evolveAll,
  fromSnapshot,
  isRefusal,
  landingStage,
  needs,
  requesterOf,
  toSnapshot,
  upstreamStages,
  type Action,
  type BoardState,
  type Command,
} from "../../index.ts";

const stream = boardStream("b");
const requester = { kind: "requester", id: "requester" } as const;
const request = (stageId: string): Command => ({
  commandId: "r",
  type: "card.create",
  stream,
  cardId: "r",
  stageId,
  title: "R",
});

function requested(
  board: BoardState,
  stageId: string,
  actor: typeof requester | { kind: "person"; id: string } = requester,
) {
  const context = { now: minute(60), actor, newId: () => "new" };
  return decide(new Map([[stream, board]]), request(stageId), context);
}

function withRequest(board: BoardState): BoardState {
  const decision = requested(board, "todo");
  if (isRefusal(decision)) throw new Error(JSON.stringify(decision));
  return evolveAll(
    board,
    decision.batches.flatMap(({ events }) => events),
  );
}

describe("a card that a requester sends", () => {
  it("is a request, also as columns and on another board", () => {
    const board = withRequest(deskWithCards("a").board());
    expect([cardOf(board, "r")?.requested, cardOf(board, "a")?.requested]).toEqual([true, undefined]);
    const again = fromSnapshot(JSON.parse(JSON.stringify(toSnapshot(board))));
    expect(again && [cardOf(again, "r"), cardOf(again, "a")]).toEqual([cardOf(board, "r"), cardOf(board, "a")]);

    const elsewhere = createDesk("c");
    elsewhere.mustAsk(fiveStages);
    const there = elsewhere.board();
    const transfer = { commandId: "t", type: "card.transfer", stream, cardId: "r", toBoardId: "c" } as const;
    const states = new Map([
      [stream, board],
      [boardStream("c"), there],
    ]);
    const toStageId = there.stages[0]?.stageId ?? "";
    const actor = { kind: "person", id: "you" } as const;
    const moved = decide(states, { ...transfer, toStageId }, { now: minute(70), actor, newId: () => "n" });
    if (isRefusal(moved)) throw new Error(JSON.stringify(moved));
    const arrived = moved.batches.find((batch) => batch.stream === "board:c");
    expect(cardOf(evolveAll(there, arrived?.events ?? []), "r")?.requested).toBe(true);
  });

  it("lands left of the start and nowhere else, where people may put one", () => {
    const board = deskWithCards("a").board();
    const right = board.stages
      .map(({ stageId }) => stageId)
      .filter((id) => !upstreamStages(board).some(({ stageId }) => stageId === id));
    expect(right).toContain(board.startStageId);
    for (const stageId of right) {
      expect(requested(board, stageId)).toEqual({ refused: "not-allowed-here", why: "not-upstream", stageId });
      expect(requested(board, stageId, { kind: "person", id: "you" })).toHaveProperty("batches");
    }
  });

  it.each([
    ["warn", "batches"],
    ["ask-reason", "refused"],
    ["refuse", "refused"],
  ])("meets a full stage's limit: %s", (policy, answer) => {
    const desk = deskWithCards("a");
    desk.mustAsk({
      type: "wip-limit.set",
      scope: { kind: "stage", stageId: "todo" },
      max: 1,
      measure: "count",
      policy,
    });
    expect(requested(desk.board(), "todo")).toHaveProperty(answer);
  });
});

describe("where requests land", () => {
  it("is the stage that was chosen while it lies upstream, else the first", () => {
    const board = deskWithCards().board();
    expect(landingStage(board, "todo")?.stageId).toBe("todo");
    expect(landingStage(board, board.startStageId)?.stageId).toBe("todo");
    expect(landingStage(board, "gone")?.stageId).toBe("todo");
    expect(landingStage(board)?.stageId).toBe("todo");
    expect(landingStage({ ...board, startStageId: "todo" })).toBeUndefined();
  });
});

describe("a requester", () => {
  it("may send one thing to one board while its form is open, and nothing else anywhere", () => {
    let open = true;
    const viewer = requesterOf("b", () => open);
    const on = (boardId: string) => ({ kind: "board", boardId }) as const;
    for (const action of Object.keys(needs) as Action[]) {
      expect([action, authorise(viewer, action, on("b"))]).toEqual([
        action,
        action === "board.request" || { denied: "no-role" },
      ]);
      expect(authorise(viewer, action, on("c"))).toEqual({ denied: "no-role" });
      expect(authorise(viewer, action, { kind: "workspace" })).toEqual({ denied: "no-role" });
    }
    expect(commandAction(request("todo"), viewer)).toBe("board.request");
    expect(commandAction(request("todo"))).toBe("board.change");
    expect(commandAction({ commandId: "m", type: "card.discard", stream, cardId: "a" }, viewer)).toBe("board.change");
    expect(commandAction({ ...request("todo"), at: minute(0) } as Command, viewer)).toBe("board.edit-history");
    open = false;
    expect(authorise(viewer, "board.request", on("b"))).toEqual({ denied: "no-role" });
  });
});
