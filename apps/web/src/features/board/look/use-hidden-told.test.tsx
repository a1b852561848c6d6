import { act, renderHook } from "@testing-library/react";
import { parseFilter } from "@weir/domain";
import { afterEach, beforeEach, expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { onAnnouncement } from "../../../lib/announce.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { createBoardUi } from "../board-ui.ts";
import { createLens } from "./lens.ts";
import { useHiddenTold } from "./use-hidden-told.ts";

let said: string[] = [];
let stop = (): void => undefined;
beforeEach(() => {
  said = [];
  stop = onAnnouncement((message) => void said.push(message));
});
afterEach(() => stop());

async function look(filter: string) {
  const world = playWorld(["A", "B"]);
  const session = openBoardSession("played", world);
  const moment = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  await moment();
  const ui = createBoardUi();
  const { stages } = world.server();
  ui.setState({
    lens: createLens(parseFilter(filter).filter, "rank", {
      now: 0,
      timeZone: "UTC",
      stages,
      stageGroups: [],
      lanes: { lanes: [], removedLanes: [] },
      parents: [],
      fields: [],
      nameOf: String,
    }),
  });
  renderHook(() => useHiddenTold(session, ui));
  return { world, session, moment };
}

test("a card that one moves or makes out of sight is told of", async () => {
  const { session, moment } = await look('stage:"To do"');
  session.wish({ type: "card.move", cardId: "A", toStageId: "build" });
  await moment();
  session.wish({ type: "card.create", cardId: "C", stageId: "build", title: "New one" });
  await moment();
  expect(said).toEqual([
    "“A” is in Build now. The filter hides it.",
    "“New one” is in Build now. The filter hides it.",
  ]);
});

test("several at once are told together", async () => {
  const { session, moment } = await look('stage:"To do"');
  for (const cardId of ["A", "B"]) session.wish({ type: "card.move", cardId, toStageId: "build" });
  await moment();
  expect(said).toEqual(["The filter hides 2 cards that you just changed."]);
});

test("what stays in sight, was out of sight before, or was done by others is not", async () => {
  const { world, session, moment } = await look("-label:web");
  session.wish({ type: "card.move", cardId: "A", toStageId: "build" });
  world.elsewhere({ type: "card.label", cardId: "B", labels: ["web"] });
  world.deliver();
  session.wish({ type: "card.move", cardId: "B", toStageId: "build" });
  await moment();
  expect(said).toEqual([]);
});
