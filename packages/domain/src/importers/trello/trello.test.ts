import { describe, expect, test } from "vitest";
import { personIdOf } from "../foreign-id.ts";
import {
  abcWorkflow,
  created,
  jsonFile,
  minute,
  moved,
  planned,
  problemsOf,
  storyOf,
  trelloBoard,
  trelloId,
} from "../../../testing/foreign-files.ts";

const workflow = abcWorkflow;
const codes = (plan: { readonly warnings: readonly { readonly code: string }[] }): string[] =>
  plan.warnings.map(({ code }) => code);

describe("a Trello export", () => {
  test("gives each card its creation, its moves and its archiving", () => {
    const archived = {
      id: "x",
      type: "updateCard",
      date: minute(9),
      data: { card: { id: "one", closed: true }, old: { closed: false } },
    };
    const board = trelloBoard(
      [{ id: "one", idList: "listC", closed: true }],
      [archived, moved("one", "B", "C", minute(5)), moved("one", "A", "B", minute(2)), created("one", "A", minute(0))],
    );
    expect(storyOf(planned(jsonFile(board), { workflow }), "one")).toEqual([
      "2026-03-02T09:00 created Queue",
      "2026-03-02T09:02 moved Work",
      "2026-03-02T09:05 moved End",
      "2026-03-02T09:09 archived",
    ]);
  });

  test("cut at its beginning: creation is read from the id, the first list from the first move", () => {
    const id = trelloId(minute(0), 7);
    const plan = planned(jsonFile(trelloBoard([{ id, idList: "listB" }], [moved(id, "A", "B", minute(30))])), {
      workflow,
    });
    expect(storyOf(plan, id)).toEqual(["2026-03-02T09:00 created Queue", "2026-03-02T09:30 moved Work"]);
    expect(codes(plan)).toContain("creation-from-id");
  });

  test("makes a card by the same fact once Trello has forgotten its creation, and its moves by theirs", () => {
    const id = trelloId(minute(0), 7);
    const card = { id, idList: "listB", idMembers: ["ada"] };
    const move = moved(id, "A", "B", minute(30));
    const factsOf = (actions: readonly object[]): string[] =>
      planned(jsonFile(trelloBoard([card], actions)), { workflow }).events.map(({ source }) => source.factId);
    expect(factsOf([move])).toEqual(factsOf([move, created(id, "A", minute(0))]));
  });

  test("says that history is truncated when it holds as many actions as Trello gives at most", () => {
    const comments = Array.from({ length: 1000 }, (_, at) => ({
      id: `c${at}`,
      type: "commentCard",
      date: minute(at),
      data: { card: { id: "one" }, text: "hello" },
    }));
    const board = trelloBoard([{ id: "one", idList: "listA" }], comments);
    expect(codes(planned(jsonFile(board), { workflow }))).toContain("truncated-history");
    expect(codes(planned(jsonFile({ ...board, actions: comments.slice(1) }), { workflow }))).not.toContain(
      "truncated-history",
    );
  });

  test("keys lists by id: old names in actions and two lists of one name confuse nothing", () => {
    const old = {
      ...moved("one", "A", "B", minute(2)),
      data: {
        card: { id: "one", idList: "listB" },
        old: { idList: "listA" },
        listBefore: { id: "listA", name: "C" },
        listAfter: { id: "listB", name: "Former name" },
      },
    };
    const plan = planned(
      jsonFile(trelloBoard([{ id: "one", idList: "listB" }], [created("one", "A", minute(0)), old])),
      { workflow },
    );
    expect(storyOf(plan, "one").at(-1)).toBe("2026-03-02T09:02 moved Work");
    expect(codes(plan)).toContain("renamed-stage");
  });

  test("an archived card without an action of archiving leaves at its last activity", () => {
    const card = { id: "one", idList: "listA", closed: true, dateLastActivity: minute(44) };
    const plan = planned(jsonFile(trelloBoard([card], [created("one", "A", minute(0))])), { workflow });
    expect(storyOf(plan, "one").at(-1)).toBe("2026-03-02T09:44 archived");
    expect(codes(plan)).toContain("archived-without-date");
  });

  test("moves of deleted cards are left out and counted", () => {
    const plan = planned(
      jsonFile(
        trelloBoard(
          [{ id: "one", idList: "listA" }],
          [created("one", "A", minute(0)), created("gone", "A", minute(1))],
        ),
      ),
      { workflow },
    );
    expect(plan.counts.items).toBe(1);
    expect(plan.warnings).toContainEqual({ code: "deleted-items", count: 1, examples: ["gone"] });
  });

  test("people are told backwards from what the card has now", () => {
    const left = {
      id: "m1",
      type: "removeMemberFromCard",
      date: minute(3),
      data: { card: { id: "one" }, idMember: "ada" },
    };
    const board = trelloBoard(
      [{ id: "one", idList: "listA", idMembers: ["bob"] }],
      [created("one", "A", minute(0)), left],
    );
    const people = planned(jsonFile(board), { workflow }).events.flatMap(({ event }) =>
      event.type === "card.assigned" ? [event.people] : [],
    );
    expect(people).toEqual([[personIdOf("trello", "bob"), personIdOf("trello", "ada")], [personIdOf("trello", "bob")]]);
  });

  test("check items, labels and due dates come along", () => {
    const item = trelloId(minute(4), 1);
    const board = trelloBoard(
      [{ id: "one", idList: "listA", labels: [{ name: "", color: "red" }], due: "2026-04-01T12:00:00.000Z" }],
      [created("one", "A", minute(0))],
      { checklists: [{ idCard: "one", checkItems: [{ id: item, name: "Ask", state: "complete" }] }] },
    );
    const events = planned(jsonFile(board), { workflow }).events.map(({ event }) => event);
    expect(events).toContainEqual({ type: "card.labelled", cardId: "one", labels: ["red"] });
    expect(events).toContainEqual({
      type: "card.edited",
      cardId: "one",
      changes: { dueAt: "2026-04-01T12:00:00.000Z" },
    });
    expect(events).toContainEqual({
      type: "card.check-item-set",
      cardId: "one",
      itemId: item,
      text: "Ask",
      done: true,
    });
  });

  test("a year like 55385 is told with its path", () => {
    const board = trelloBoard([{ id: "one", idList: "listA" }], [created("one", "A", "+055385-07-01T00:00:00.000Z")]);
    expect(problemsOf(jsonFile(board, "t.json"), { workflow })).toEqual([
      {
        code: "date-out-of-range",
        file: "t.json",
        path: "actions[0].date",
        value: "+055385-07-01T00:00:00.000Z",
        expected: "1970-2200",
      },
    ]);
  });

  test("a card without a name is told with its path", () => {
    const board = { ...trelloBoard([], []), cards: [{ id: "one", idList: "listA", name: 7 }] };
    expect(problemsOf(jsonFile(board, "t.json"))).toEqual([
      { code: "wrong-type", file: "t.json", path: "cards[0].name", value: "7", expected: "string" },
    ]);
  });
});
