import { expect, test } from "vitest";
import { workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import type { FlowEvent } from "../flow-event.ts";
import { valueStreamMap } from "../value-stream-map/value-stream-map.ts";
import { valueStream } from "../value-stream/value-stream.ts";
import { chainLog } from "./chain-log.ts";
import { chainRuns } from "./chain-runs.ts";
import { sideBySide, type ChainBoard } from "./side-by-side.ts";

const workflow = workflowOf("Ready:queue Work:active Done:done", "Work", "Done");
const at = (day: number): string => new Date(Date.UTC(2024, 0, day)).toISOString();

interface Fact {
  readonly boardId: string;
  readonly event: Readonly<Record<string, unknown>> & { readonly at: string };
}

/** Boards of the road of some cards: `day board/stage` each; the first fact creates it. */
function roads(boardIds: readonly string[], ways: Readonly<Record<string, string>>): ChainBoard[] {
  const facts = Object.entries(ways).flatMap(([cardId, way]) => factsOf(cardId, way.split(", ")));
  return boardIds.map((boardId) => ({
    boardId,
    workflow,
    events: facts
      .filter((fact) => fact.boardId === boardId)
      .toSorted((a, b) => (a.event.at < b.event.at ? -1 : a.event.at > b.event.at ? 1 : 0))
      .map(({ event }, index) => ({ seq: index + 1, ...event }) as unknown as FlowEvent),
  }));
}

function factsOf(cardId: string, way: readonly string[]): Fact[] {
  const stays = way.map((stay) => {
    const [day, place = ""] = stay.split(" ");
    const [boardId = "", stageId = ""] = place.split("/");
    return { at: at(Number(day)), boardId, stageId };
  });
  return stays.flatMap(({ at: when, boardId, stageId }, index): Fact[] => {
    const from = stays[index - 1];
    const told = { at: when, cardId };
    if (from === undefined) return [{ boardId, event: { type: "card.created", ...told, stageId } }];
    const { stageId: fromStageId, boardId: fromBoardId } = from;
    if (fromBoardId === boardId)
      return [{ boardId, event: { type: "card.moved", ...told, fromStageId, toStageId: stageId } }];
    const arrived = { type: "card.arrived", ...told, stageId, createdAt: stays[0]?.at, fromBoardId, fromStageId };
    return [
      { boardId: fromBoardId, event: { type: "card.left", ...told, toBoardId: boardId } },
      { boardId, event: arrived },
    ];
  });
}

/** From the portfolio to one of two teams, and all of it to the release. */
const teams = roads(["plan", "red", "blue", "ship"], {
  R: "1 plan/Work, 2 plan/Done, 4 red/Work, 7 red/Done, 8 ship/Work, 9 ship/Done",
  B: "1 plan/Work, 2 plan/Done, 12 blue/Ready, 13 blue/Work, 14 blue/Done, 19 ship/Work, 20 ship/Done",
  open: "1 plan/Work, 2 plan/Done",
});
const openAt = Date.parse(at(21));

test("a card that goes over several boards of a road counts once among those that went from one to another", () => {
  expect(chainRuns(teams)).toMatchObject([{ boardIds: ["plan", "red", "blue", "ship"], crossed: 2 }]);
});

test("boards side by side: neighbours that share no cards, between two that share them with all", () => {
  expect(sideBySide(teams)).toEqual([["plan"], ["red", "blue"], ["ship"]]);
  const handedOn = roads(["plan", "red", "blue", "ship"], { C: "1 plan/Work, 2 red/Work, 3 blue/Work, 4 ship/Done" });
  expect(sideBySide(handedOn)).toEqual([["plan"], ["red"], ["blue"], ["ship"]]);
  const strangers = roads(["plan", "red", "blue"], { R: "1 plan/Work, 2 red/Work", B: "1 blue/Work" });
  expect(sideBySide(strangers)).toEqual([["plan"], ["red"], ["blue"]]);
});

test("what waits before them waits for the one it goes on to, what waits behind them for the next", () => {
  const { steps, totals } = ask(valueStream, chainLog(teams), { asOf: openAt });
  expect(steps.map(({ stageId, queueStageIds, items }) => [stageId, queueStageIds.join(), items])).toEqual([
    ["plan/Work", "plan/Ready", 2],
    ["red/Work", "plan/Done,red/Ready", 1],
    ["blue/Work", "plan/Done>blue,blue/Ready", 1],
    ["ship/Work", "red/Done,blue/Done,ship/Ready", 2],
  ]);
  // Red waited two days and took three, blue waited eleven and took one; a day and five before the release.
  expect(steps.map((step) => [step.waitDays.mean, step.processTimeDays.mean])).toEqual([
    [0, 1],
    [2, 3],
    [11, 1],
    [3, 1],
  ]);
  expect(steps.map(({ waiting }) => waiting)).toEqual([0, 1, 0, 0]);
  expect(totals).toMatchObject({ items: 2, leadTimeDays: (8 + 19) / 2 });
});

test("the places of the map add up to the same totals", () => {
  const { nodes, totals } = ask(valueStreamMap, chainLog(teams), { asOf: openAt });
  const sum = nodes.reduce((days, { perItem }) => days + (perItem?.leadDays ?? 0), 0);
  expect([sum, totals?.leadDays]).toEqual([13.5, 13.5]);
  expect(nodes[0]?.next.map(({ to, share }) => [to, share])).toEqual([
    ["red/Work", 0.5],
    ["blue/Work", 0.5],
  ]);
});

test("a card that comes back waits for where it goes then", () => {
  const back = roads(["plan", "red", "blue", "ship"], {
    C: "1 plan/Work, 2 plan/Done, 4 red/Work, 5 plan/Done, 8 blue/Work, 9 ship/Work, 10 ship/Done",
    R: "1 plan/Work, 2 red/Work, 3 ship/Done",
  });
  const { steps } = ask(valueStream, chainLog(back));
  expect(steps.map(({ stageId, waitDays }) => [stageId, waitDays.mean])).toEqual([
    ["plan/Work", 0],
    ["red/Work", 1],
    ["blue/Work", 3],
    ["ship/Work", 0],
  ]);
});
