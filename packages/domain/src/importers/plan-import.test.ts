import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  abcWorkflow,
  created,
  jsonFile,
  minute,
  moved,
  planned,
  textFile,
  trelloBoard,
} from "../../testing/foreign-files.ts";
import { readWorkflowFile } from "./workflow-file/read-workflow-file.ts";
import { writeWorkflowFile } from "./workflow-file/write-workflow-file.ts";

const lists = ["A", "B", "C"] as const;
/** Boards on which cards wander at random, several moves at one instant included. */
const wanderings = fc
  .array(fc.array(fc.tuple(fc.constantFrom(...lists), fc.nat({ max: 12 })), { maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((cards) => {
    const actions: object[] = [];
    const made = cards.map((steps, card) => {
      const id = `card${card}`;
      actions.push(created(id, "A", minute(0)));
      let at: string = "A";
      for (const [step, [to, wait]] of steps.toSorted((a, b) => a[1] - b[1]).entries()) {
        actions.push({ ...moved(id, at, to, minute(wait)), id: `${id}-${String(step).padStart(3, "0")}` });
        at = to;
      }
      return { id, idList: `list${at}` };
    });
    return { cards: made, actions };
  });

describe("planImport", () => {
  test("the order records come in changes nothing", () => {
    fc.assert(
      fc.property(wanderings, fc.nat(), ({ cards, actions }, turn) => {
        const at = turn % actions.length;
        const shuffled = [...actions.slice(at), ...actions.slice(0, at)].toReversed();
        const plan = planned(jsonFile(trelloBoard(cards, actions)), { workflow: abcWorkflow });
        expect(planned(jsonFile(trelloBoard(cards.toReversed(), shuffled)), { workflow: abcWorkflow }).events).toEqual(
          plan.events,
        );
      }),
    );
  });

  test("facts are in order of time and carry ids of their own, the same at every reading", () => {
    fc.assert(
      fc.property(wanderings, ({ cards, actions }) => {
        const read = (): ReturnType<typeof planned> =>
          planned(jsonFile(trelloBoard(cards, actions)), { workflow: abcWorkflow });
        const { events } = read();
        const ids = events.map(({ source }) => source.factId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
        expect(read().events.map(({ source }) => source.factId)).toEqual(ids);
      }),
    );
  });

  test("a longer history repeats the facts of the shorter one", () => {
    fc.assert(
      fc.property(wanderings, ({ cards, actions }) => {
        const early = planned(jsonFile(trelloBoard(cards, actions)), { workflow: abcWorkflow });
        const comment = {
          id: "zz",
          type: "commentCard",
          date: minute(59),
          data: { card: { id: "card0" }, text: "later" },
        };
        const late = planned(jsonFile(trelloBoard(cards, [...actions, comment])), { workflow: abcWorkflow });
        expect(late.events.slice(0, -1)).toEqual(early.events);
      }),
    );
  });

  test("a proposed workflow, written out and given back, gives the same plan", () => {
    fc.assert(
      fc.property(wanderings, ({ cards, actions }) => {
        const file = jsonFile(trelloBoard(cards, actions));
        const proposed = planned(file);
        const text = writeWorkflowFile(proposed.proposedWorkflow);
        expect(planned(file, { workflow: text }).events).toEqual(proposed.events);
        expect(planned(file, { workflow: readWorkflowFile(text) }).workflow).toEqual(proposed.workflow);
      }),
    );
  });

  test("ids of cards and stages are the caller's to make", () => {
    const board = trelloBoard(
      [{ id: "one", idList: "listB" }],
      [created("one", "A", minute(0)), moved("one", "A", "B", minute(1))],
    );
    const plan = planned(jsonFile(board), {
      workflow: abcWorkflow,
      cardId: (id) => `b1.${id}`,
      stageId: (name) => name.toLowerCase(),
    });
    expect(plan.events.map(({ event }) => event)).toMatchObject([
      { type: "card.created", cardId: "b1.one", stageId: "queue" },
      { type: "card.moved", cardId: "b1.one", fromStageId: "queue", toStageId: "work" },
    ]);
    expect(plan.workflow).toMatchObject({ startStageId: "work", finishStageId: "end" });
  });

  test("card ids are such as commands can name, and stay apart, whatever the source calls its items", () => {
    const names = ["A card #1", "A card %1", "x".repeat(300), `${"x".repeat(299)}y`];
    const file = textFile(["ID,Name,A,C", ...names.map((name) => `"${name}",n,2026-03-02,2026-03-03`)].join("\n"));
    const workflow = "{timeZone: UTC, stages: [{name: A, kind: queue}, {name: C, kind: done}], start: A, finish: C}";
    const plan = planned(file, { workflow, cardId: (id) => `0190b7a0-0000-7000-8000-000000000000.${id}` });
    const ids = new Set(plan.events.map(({ event }) => ("cardId" in event ? event.cardId : "")));
    expect(ids.size).toBe(names.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9._~:@-]{1,100}$/);
  });

  test("entering an ignored list is leaving the board; coming back is being on it again", () => {
    const workflow = abcWorkflow.replace("from: [A]", "from: []").replace("start:", "ignore: [A]\nstart:");
    const board = trelloBoard(
      [{ id: "one", idList: "listB" }],
      [created("one", "A", minute(0)), moved("one", "A", "B", minute(1))],
    );
    const [first, second] = planned(jsonFile(board), { workflow }).events.map(({ event }) => event);
    expect(first).toMatchObject({ stageId: "off-board" });
    expect(second).toMatchObject({ fromStageId: "off-board", toStageId: "Work" });
  });

  test("the same move of many items within two minutes is told as made in bulk", () => {
    const ids = Array.from({ length: 12 }, (_, at) => `card${at}`);
    const actions = ids.flatMap((id, at) => [
      created(id, "A", minute(at)),
      { ...moved(id, "A", "B", minute(30)), id: `m-${id}` },
    ]);
    const plan = planned(
      jsonFile(
        trelloBoard(
          ids.map((id) => ({ id, idList: "listB" })),
          actions,
        ),
      ),
      { workflow: abcWorkflow },
    );
    expect(plan.warnings).toContainEqual({ code: "bulk-change", count: 12, examples: [`A → B, ${minute(30)}`] });
  });
});
