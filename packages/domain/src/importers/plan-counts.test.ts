import { expect, test } from "vitest";
import { abcWorkflow, created, jsonFile, minute, moved, planned, trelloBoard } from "../../testing/foreign-files.ts";

const closing = (card: string, closed: boolean, at: string): object => ({
  id: `${card}-${closed}-${at}`,
  type: "updateCard",
  date: at,
  data: { card: { id: card, closed }, old: { closed: !closed } },
});

test("a stage counts the cards that will stand there: archived ones do not, restored ones do", () => {
  const cards = [
    { id: "stays", idList: "listA" },
    { id: "gone", idList: "listA", closed: true },
    { id: "back", idList: "listA" },
    { id: "moved", idList: "listB" },
  ];
  const actions = [
    ...cards.map(({ id }) => created(id, "A", minute(0))),
    closing("gone", true, minute(1)),
    closing("back", true, minute(1)),
    closing("back", false, minute(2)),
    moved("moved", "A", "B", minute(3)),
  ];
  const plan = planned(jsonFile(trelloBoard(cards, actions)), {
    workflow: abcWorkflow,
    stageId: (name) => `${name}-id`,
  });
  expect(plan.counts.itemsByStage).toEqual([
    { stage: "Queue", items: 2 },
    { stage: "Work", items: 1 },
  ]);
  expect(plan.counts.items).toBe(4);
});
