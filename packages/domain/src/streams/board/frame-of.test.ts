import { expect, it } from "vitest";
import { deskWithCards } from "../../../testing/board-desk.ts";
import { frameOf } from "./frame-of.ts";
import { toSnapshot } from "../../index.ts";

it("holds stages and limits, and nothing of what lies on the board or of whom", () => {
  const desk = deskWithCards("a");
  desk.mustAsk({ type: "card.assign", cardId: "a", people: ["ada.lovelace"] });
  desk.mustAsk({ type: "wip-limit.set", scope: { kind: "person", personId: "ada.lovelace" }, max: 2, policy: "warn" });
  desk.mustAsk({ type: "lane.add", laneId: "own", name: "ada.lovelace's own" });
  desk.mustAsk({ type: "wip-limit.set", scope: { kind: "lane", laneId: "own" }, max: 2, policy: "warn" });
  desk.mustAsk({ type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 3, policy: "warn" });
  desk.mustAsk({ type: "stage.set-policy", stageId: "build", text: "Ask ada.lovelace" });
  expect(JSON.stringify(toSnapshot(desk.board()))).toContain("ada.lovelace");
  const frame = frameOf(desk.board());
  expect(frame.wipLimits.map(({ scope }) => scope.kind)).toEqual(["stage"]);
  expect(frame.ruleChanges.map(({ kind }) => kind)).toEqual(["limit", "policy"]);
  expect(frame.stages).toEqual(desk.board().stages);
  expect(JSON.stringify(toSnapshot(frame))).not.toMatch(/ada\.lovelace|Card a/);
});
