import { describe, expect, test } from "vitest";
import type { CardSort } from "@weir/domain";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { createBoardUi } from "../board-ui.ts";
import { lookAt, type Lens } from "../look/look.ts";
import { cardIdsIn } from "../stage-cards.ts";
import { rankAll, type RankStep } from "./rank.ts";

async function ranked(cardIds: readonly string[], step: RankStep, lens?: Partial<Lens>, sort: CardSort = "rank") {
  const session = openBoardSession("played", playWorld(["A", "B", "C", "D", "E"]));
  await new Promise((resolve) => setTimeout(resolve, 0));
  const { board } = session.store.getState();
  if (board === undefined) throw new Error("There is no board");
  const ui = { store: createBoardUi(), openCard: () => undefined };
  const whole: Lens = {
    shown: (_board, ids) => ids,
    shows: () => true,
    placeOf: () => undefined,
    newCard: () => ({ facts: {}, said: undefined }),
  };
  lookAt(ui.store, { sort });
  if (lens !== undefined) ui.store.setState({ lens: { ...whole, ...lens } });
  rankAll({ session, ui, board, cardIds }, step);
  const after = session.store.getState().board ?? board;
  return { order: cardIdsIn(after, "todo").join(""), undo: () => session.undo(), session };
}

describe("the order of a stage", () => {
  test.each<[string, RankStep, string]>([
    ["C", "up", "ACBDE"],
    ["C", "down", "ABDCE"],
    ["C", "top", "CABDE"],
    ["C", "bottom", "ABDEC"],
    ["A", "up", "ABCDE"],
    ["E", "bottom", "ABCDE"],
    ["CD", "up", "ACDBE"],
    ["BC", "down", "ADBCE"],
    ["DB", "top", "BDACE"],
    ["AC", "bottom", "BDEAC"],
    ["AC", "down", "ACBDE"],
    ["ABCDE", "top", "ABCDE"],
  ])("%s %s", async (cards, step, order) => {
    expect((await ranked([...cards], step)).order).toBe(order);
  });

  test("one place up is above the card that is in sight", async () => {
    const { order } = await ranked(["E"], "up", { shown: (_board, ids) => ids.filter((id) => "AE".includes(id)) });
    expect(order).toBe("EABCD");
  });

  test("stays where a look sorts it", async () => {
    expect((await ranked(["C"], "top", {}, "title")).order).toBe("ABCDE");
  });

  test("comes back with one undo, of several too", async () => {
    const { order, undo, session } = await ranked(["B", "D"], "top");
    expect(order).toBe("BDACE");
    await undo();
    const { board } = session.store.getState();
    expect(board && cardIdsIn(board, "todo").join("")).toBe("ABCDE");
  });
});
