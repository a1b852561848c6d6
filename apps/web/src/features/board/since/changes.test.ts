import type { DomainEvent } from "@weir/domain";
import { expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { changesIn } from "./changes.ts";

const world = playWorld(["A", "B"]);
let seq = 100;
const event = (by: string, fields: object): DomainEvent =>
  ({
    stream: "board:played",
    seq: (seq += 1),
    v: 1,
    at: "2026-03-02T10:00:00.000Z",
    recordedAt: "2026-03-02T10:00:00.000Z",
    actor: { kind: "person", id: by },
    commandId: "c",
    ...fields,
  }) as DomainEvent;
const moved = (by: string, cardId: string): DomainEvent =>
  event(by, { type: "card.moved", cardId, fromStageId: "todo", toStageId: "build", rank: "a0" });

test("what others did is told card by card, the latest first; one's own deeds and changes of place are no news", () => {
  const events = [
    moved("ada", "A"),
    event("ada", { type: "card.ranked", cardId: "A", rank: "a1" }),
    event("me", { type: "card.blocked", cardId: "A", reason: "mine" }),
    moved("ada", "B"),
    event("bo", { type: "card.blocked", cardId: "A", reason: "no keys" }),
    event("bo", { type: "wip-limit.set", scope: { kind: "stage", stageId: "build" }, max: 3, policy: "warn" }),
    event("bo", { type: "stage.renamed", stageId: "build", name: "Make" }),
    event("bo", { type: "stage.grouped", groupId: "g", name: "Deliver", stages: [], without: ["build"] }),
  ];
  const { count, cards, board } = changesIn(world.server(), events, "me");
  expect(count).toBe(6);
  expect(cards.map(({ title, changes }) => [title, ...changes.map(({ sentence }) => sentence)])).toEqual([
    ["A", "Bo blocked it: “no keys”", "Ada moved it from To do to Build"],
    ["B", "Ada moved it from To do to Build"],
  ]);
  expect(board.map(({ sentence }) => sentence)).toEqual([
    "Bo took Build out from under the head Deliver",
    "Bo renamed a stage: Make",
    "Bo set the limit of Build: at most 3",
  ]);
});

test("where only one's own deeds are, there is nothing to tell", () => {
  expect(changesIn(world.server(), [moved("me", "A")], "me")).toEqual({ count: 0, cards: [], board: [] });
});
