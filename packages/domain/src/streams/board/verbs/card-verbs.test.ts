import { expect, it } from "vitest";
import { minute } from "../../../../testing/board-desk.ts";
import { idsIn, move, ofCard, playCase, type VerbCase } from "../../../../testing/verb-case.ts";
import { cardOf } from "../../../index.ts";

const cases: Record<string, VerbCase> = {
  "card.create": {
    asked: { type: "card.create", cardId: "d", stageId: "build", title: "D" },
    events: ["card.created"],
    look: idsIn("build"),
    is: ["d"],
  },
  "card.create before another": {
    asked: { type: "card.create", cardId: "d", stageId: "todo", title: "D", before: "b" },
    events: ["card.created"],
    look: idsIn("todo"),
    is: ["a", "d", "b", "c"],
  },
  "card.create with an id that is taken": {
    asked: { type: "card.create", cardId: "a", stageId: "todo", title: "A" },
    refused: { refused: "already-exists", what: "card", id: "a" },
  },
  "card.create in no stage": {
    asked: { type: "card.create", cardId: "d", stageId: "nope", title: "D" },
    refused: { refused: "not-found", what: "stage", id: "nope" },
  },
  "card.create with everything a card can be given": {
    given: [{ type: "field.add", fieldId: "f", name: "F", kind: "number" }],
    asked: {
      type: "card.create",
      cardId: "d",
      stageId: "todo",
      title: "D",
      copyOf: "a",
      fields: [{ fieldId: "f", value: 2 }],
      checkItems: [{ itemId: "i", text: "first" }],
    },
    events: ["card.created"],
    look: (board) => [cardOf(board, "d")?.fields, cardOf(board, "d")?.checkItems],
    is: [[{ fieldId: "f", kind: "number", value: 2 }], [{ itemId: "i", text: "first", done: false }]],
  },
  "card.create with a value that its field cannot hold": {
    given: [{ type: "field.add", fieldId: "f", name: "F", kind: "number" }],
    asked: {
      type: "card.create",
      cardId: "d",
      stageId: "todo",
      title: "D",
      fields: [{ fieldId: "f", value: "two" }],
    },
    refused: { refused: "not-allowed-here", why: "field-holds-number", cardId: "d", what: "F" },
  },
  "card.create as a copy that is related to the original": {
    asked: { type: "card.create", cardId: "d", stageId: "todo", title: "D", copyOf: "a", related: true },
    events: ["card.created", "card.linked"],
    look: (board) => [cardOf(board, "d")?.links, cardOf(board, "a")?.links],
    is: [[{ kind: "relates", cardId: "a" }], [{ kind: "relates", cardId: "d" }]],
  },
  "card.create as a copy of nothing": {
    asked: { type: "card.create", cardId: "d", stageId: "todo", title: "D", copyOf: "nope" },
    refused: { refused: "not-found", what: "card", id: "nope" },
  },
  "card.create with an id like a prototype": {
    asked: { type: "card.create", cardId: "__proto__", stageId: "build", title: "P" },
    events: ["card.created"],
    look: idsIn("build"),
    is: ["__proto__"],
  },
  "card.edit": {
    asked: { type: "card.edit", cardId: "a", changes: { title: "Better", description: "why", dueAt: "2026-04-01" } },
    events: ["card.edited"],
    look: ofCard("title"),
    is: "Better",
  },
  "card.edit clears": {
    given: [{ type: "card.edit", cardId: "a", changes: { dueAt: "2026-04-01" } }],
    asked: { type: "card.edit", cardId: "a", changes: { dueAt: null } },
    events: ["card.edited"],
    look: ofCard("dueAt"),
    is: undefined,
  },
  "card.edit gives a size": {
    asked: { type: "card.edit", cardId: "a", changes: { size: 2.5 } },
    events: ["card.edited"],
    look: ofCard("size"),
    is: 2.5,
  },
  "card.edit takes a size off": {
    given: [{ type: "card.edit", cardId: "a", changes: { size: 2.5 } }],
    asked: { type: "card.edit", cardId: "a", changes: { size: null } },
    events: ["card.edited"],
    look: ofCard("size"),
    is: undefined,
  },
  "card.edit of no card": {
    asked: { type: "card.edit", cardId: "nope", changes: {} },
    refused: { refused: "not-found", what: "card", id: "nope" },
  },
  "card.move": { asked: move("a", "build"), events: ["card.moved"], look: idsIn("build"), is: ["a"] },
  "card.move to its place": {
    asked: move("b", "todo", { before: "a" }),
    events: ["card.ranked"],
    look: idsIn("todo"),
    is: ["b", "a", "c"],
  },
  "card.move to where it is": { asked: move("b", "todo"), events: [] },
  "card.move between two": {
    given: [move("b", "build"), move("c", "build")],
    asked: move("a", "build", { after: "b", before: "c" }),
    events: ["card.moved"],
    look: idsIn("build"),
    is: ["b", "a", "c"],
  },
  "card.move beside a card that has gone, and one that has not": {
    given: [move("b", "build")],
    asked: move("a", "build", { after: "b", before: "c" }),
    events: ["card.moved"],
    look: idsIn("build"),
    is: ["b", "a"],
  },
  "card.move beside a card elsewhere": {
    asked: move("a", "build", { before: "b" }),
    refused: { refused: "not-allowed-here", why: "neighbour-elsewhere", cardId: "b", stageId: "build" },
  },
  "card.move beside a card that never was": {
    asked: move("a", "build", { before: "nobody" }),
    refused: { refused: "not-found", what: "card", id: "nobody" },
  },
  "card.move into a lane that is not there": {
    asked: move("a", "build", { toLaneId: "fast" }),
    refused: { refused: "not-found", what: "lane", id: "fast" },
  },
  "card.move before itself": {
    asked: move("a", "build", { before: "a" }),
    refused: { refused: "not-allowed-here", why: "neighbour-is-itself", cardId: "a" },
  },
  "card.move between one and the same": {
    asked: move("a", "todo", { before: "b", after: "b" }),
    refused: { refused: "not-allowed-here", why: "neighbour-is-itself", cardId: "b" },
  },
  "card.move between two in the wrong order": {
    given: [move("b", "build"), move("c", "build")],
    asked: move("a", "build", { after: "c", before: "b" }),
    refused: { refused: "not-allowed-here", why: "neighbours-out-of-order", cardId: "b", stageId: "build" },
  },
  "card.move off the board": {
    given: [{ type: "card.archive", cardId: "a" }],
    asked: move("a", "build"),
    refused: { refused: "not-allowed-here", why: "card-off-board", cardId: "a" },
  },
  "card.rank": {
    asked: { type: "card.rank", cardId: "c", before: "a" },
    events: ["card.ranked"],
    look: idsIn("todo"),
    is: ["c", "a", "b"],
  },
  "card.block": {
    asked: { type: "card.block", cardId: "a", reason: "waits" },
    events: ["card.blocked"],
    look: ofCard("blocked"),
    is: { since: minute(4), reason: "waits" },
  },
  "card.block again keeps since when": {
    given: [{ type: "card.block", cardId: "a", reason: "waits" }],
    asked: { type: "card.block", cardId: "a", reason: "still waits" },
    events: ["card.blocked"],
    look: ofCard("blocked"),
    is: { since: minute(4), reason: "still waits" },
  },
  "card.unblock": {
    given: [{ type: "card.block", cardId: "a", reason: "x" }],
    asked: { type: "card.unblock", cardId: "a" },
    events: ["card.unblocked"],
    look: ofCard("blocked"),
    is: undefined,
  },
  "card.unblock of a free card": { asked: { type: "card.unblock", cardId: "a" }, events: [] },
  "card.unblock before it was blocked": {
    given: [{ type: "card.block", cardId: "a", reason: "x" }],
    asked: { type: "card.unblock", cardId: "a", at: minute(2) },
    refused: { refused: "not-allowed-here", why: "before-blocked", cardId: "a", at: minute(2), earliest: minute(4) },
  },
  "card.work": {
    asked: { type: "card.work", cardId: "a", activity: "Looked into it" },
    events: ["card.worked"],
    look: ofCard("touchedAt"),
    is: minute(4),
  },
  "card.comment": {
    asked: { type: "card.comment", cardId: "a", commentId: "m", text: "hm" },
    events: ["card.commented"],
    look: ofCard("commentCount"),
    is: 1,
  },
  "card.comment with an id that is taken, on another card": {
    given: [{ type: "card.comment", cardId: "b", commentId: "m", text: "hm" }],
    asked: { type: "card.comment", cardId: "a", commentId: "m", text: "hm again" },
    refused: { refused: "already-exists", what: "comment", id: "m" },
  },
  "card.check-item": {
    asked: { type: "card.check-item", cardId: "a", itemId: "i", text: "step" },
    events: ["card.check-item-set"],
    look: ofCard("checkItems"),
    is: [{ itemId: "i", text: "step", done: false }],
  },
  "card.check-item ticked": {
    given: [{ type: "card.check-item", cardId: "a", itemId: "i", text: "step" }],
    asked: { type: "card.check-item", cardId: "a", itemId: "i", done: true },
    events: ["card.check-item-set"],
    look: ofCard("checkItems"),
    is: [{ itemId: "i", text: "step", done: true }],
  },
  "card.check-item without a text": {
    asked: { type: "card.check-item", cardId: "a", itemId: "i" },
    refused: { refused: "not-found", what: "check-item", id: "i" },
  },
  "card.assign": {
    asked: { type: "card.assign", cardId: "a", people: ["ann"] },
    events: ["card.assigned"],
    look: ofCard("people"),
    is: ["ann"],
  },
  "card.label": {
    asked: { type: "card.label", cardId: "a", labels: ["x"] },
    events: ["card.labelled"],
    look: ofCard("labels"),
    is: ["x"],
  },
  "card.archive": {
    asked: { type: "card.archive", cardId: "a" },
    events: ["card.archived"],
    look: idsIn("todo"),
    is: ["b", "c"],
  },
  "card.discard": {
    asked: { type: "card.discard", cardId: "a", reason: "no need" },
    events: ["card.discarded"],
    look: idsIn("todo"),
    is: ["b", "c"],
  },
  "card.restore": {
    given: [{ type: "card.discard", cardId: "a" }],
    asked: { type: "card.restore", cardId: "a", before: "b" },
    events: ["card.restored"],
    look: idsIn("todo"),
    is: ["a", "b", "c"],
  },
  "card.restore of a card on the board": {
    asked: { type: "card.restore", cardId: "a" },
    refused: { refused: "not-allowed-here", why: "card-on-board", cardId: "a" },
  },
  "move.withdraw": {
    given: [move("a", "build"), move("a", "done")],
    asked: { type: "move.withdraw", cardId: "a", eventSeq: 6 },
    events: ["move.withdrawn"],
    look: (board) => [cardOf(board, "a")?.stageId, cardOf(board, "a")?.finishedAt, cardOf(board, "a")?.startedAt],
    is: ["build", undefined, minute(4)],
  },
  "move.withdraw puts it back in its place": {
    given: [move("b", "build")],
    asked: { type: "move.withdraw", cardId: "b", eventSeq: 5 },
    events: ["move.withdrawn"],
    look: idsIn("todo"),
    is: ["a", "b", "c"],
  },
  "move.withdraw of a move that was followed by one": {
    given: [move("a", "build"), move("a", "done")],
    asked: { type: "move.withdraw", cardId: "a", eventSeq: 5 },
    refused: { refused: "not-allowed-here", why: "moved-since", cardId: "a", eventSeq: 6 },
  },
  "move.withdraw of an archived card": {
    given: [move("a", "build"), { type: "card.archive", cardId: "a" }],
    asked: { type: "move.withdraw", cardId: "a", eventSeq: 5 },
    refused: { refused: "not-allowed-here", why: "taken-off-since", cardId: "a", eventSeq: 5 },
  },
  "move.withdraw of what is no move": {
    asked: { type: "move.withdraw", cardId: "a", eventSeq: 2 },
    refused: { refused: "not-found", what: "event", id: "2" },
  },
  "move.withdraw into a stage that is gone": {
    given: [move("a", "test"), { type: "stage.remove", stageId: "test", intoStageId: "build" }],
    asked: { type: "move.withdraw", cardId: "a", eventSeq: 5 },
    refused: { refused: "not-allowed-here", why: "stage-removed-since", cardId: "a", eventSeq: 5 },
  },
  "card.correct-move": {
    given: [move("a", "build")],
    asked: { type: "card.correct-move", cardId: "a", eventSeq: 5, at: minute(2), reason: "it was then" },
    events: ["card.move-corrected"],
    look: ofCard("startedAt"),
    is: minute(2),
  },
  "card.correct-move past the next move": {
    given: [move("a", "build"), move("a", "test")],
    asked: { type: "card.correct-move", cardId: "a", eventSeq: 5, at: minute(6), reason: "x" },
    refused: { refused: "not-allowed-here", why: "after-next-move", at: minute(6), latest: minute(5) },
  },
  "card.correct-move before the one before": {
    given: [move("a", "build"), move("a", "test")],
    asked: { type: "card.correct-move", cardId: "a", eventSeq: 6, at: minute(3), reason: "x" },
    refused: { refused: "not-allowed-here", why: "before-last-move", at: minute(3), earliest: minute(4) },
  },
};

it.each(Object.entries(cases))("%s", (_name, each) => {
  const { came, due } = playCase(each);
  expect(came).toEqual(due);
});
