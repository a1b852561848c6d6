import { act, render } from "@testing-library/react";
import { Profiler } from "react";
import { expect, test } from "vitest";
import { playWorld } from "../../../testing/played-world.ts";
import { openBoardSession } from "../../replica/board-session.ts";
import { GivenSession } from "../../replica/use-board-session.tsx";
import { BoardUiContext, createBoardUi } from "./board-ui.ts";
import type { BoardDragHost } from "./drag/board-drag-host.ts";
import { BoardDrag } from "./drag/use-board-drag.tsx";
import { StageColumn } from "./stage-column.tsx";

const stages = ["todo", "build", "done"];
const host: BoardDragHost = {
  spotOf: () => undefined,
  walk: () => [],
  onLift: () => undefined,
  onAim: async () => undefined,
  onDrop: () => undefined,
  onCancel: () => undefined,
  draw: () => null,
};

test("a move of somebody else draws only the two stages it touches", async () => {
  const world = playWorld(["A", "B", "C"]);
  world.elsewhere({ type: "card.move", cardId: "C", toStageId: "done" });
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const drawn: string[] = [];
  render(
    <GivenSession session={session}>
      <BoardUiContext value={{ store: createBoardUi(), openCard: () => undefined }}>
        <BoardDrag host={host} instructions="">
          {stages.map((stageId) => (
            <Profiler key={stageId} id={stageId} onRender={(id) => drawn.push(id)}>
              <StageColumn stageId={stageId} color="#123456" />
            </Profiler>
          ))}
        </BoardDrag>
      </BoardUiContext>
    </GivenSession>,
  );
  drawn.length = 0;
  world.elsewhere({ type: "card.move", cardId: "A", toStageId: "build" });
  await act(async () => world.deliver());
  expect(new Set(drawn)).toEqual(new Set(["todo", "build"]));
});
