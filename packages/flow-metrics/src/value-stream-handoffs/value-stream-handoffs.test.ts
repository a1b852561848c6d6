import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LogBuilder, logOf, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import { createFlowLog } from "../flow-log.ts";
import { journeysOf } from "../population.ts";
import { linksBetweenBoards } from "./board-links.ts";
import { valueStreamHandoffs } from "./value-stream-handoffs.ts";

const workflow = workflowOf("Ready:queue Build:active Check:queue Test:active Done:done", "Build", "Done");
const [ann, bo, cy] = [
  { id: "ann", group: "dev" },
  { id: "bo", group: "qa" },
  { id: "cy", group: "dev" },
];
/** ann builds for three days and lays the card down on the 4th; bo takes it up on the 6th, sends it back; cy mends it. */
const backAndForth = (): LogBuilder =>
  new LogBuilder(workflow)
    .by(ann)
    .card("A", "Build", "1")
    .to("Check", "4")
    .by(bo)
    .to("Test", "6")
    .to("Ready", "7")
    .by(cy)
    .to("Build", "10")
    .to("Check", "11")
    .by(bo)
    .to("Test", "11 12:00")
    .to("Done", "12");

describe("between groups", () => {
  test("the wait is the time the card lay between them, not the time it was worked on", () => {
    const { groups } = ask(valueStreamHandoffs, backAndForth().log());
    expect(groups.links).toEqual([
      { from: "qa", to: "dev", count: 1, cards: 1, waitDays: 3, meanWaitDays: 3, examples: ["A"] },
      { from: "dev", to: "qa", count: 2, cards: 1, waitDays: 2.5, meanWaitDays: 1.25, examples: ["A"] },
    ]);
  });
  test("who got it back at once is named as ping-pong", () => {
    expect(ask(valueStreamHandoffs, backAndForth().log()).groups).toMatchObject({
      pingPongCards: 1,
      pingPong: [{ cardId: "A", between: ["dev", "qa"], returns: 2 }],
    });
  });
  test("blocked time in an active stage is waiting too; a rule takes no turn", () => {
    const log = new LogBuilder(workflow)
      .by(ann)
      .card("A", "Build", "1")
      .blocked("2")
      .by({ id: "timer", kind: "rule", group: "bots" })
      .unblocked("5")
      .by(bo)
      .to("Test", "6")
      .log();
    expect(ask(valueStreamHandoffs, log).groups.links).toMatchObject([{ from: "dev", to: "qa", waitDays: 3 }]);
  });
  test("a hand-off belongs to the window it happened in", () => {
    const log = backAndForth().log();
    const { groups } = ask(valueStreamHandoffs, log, { from: Date.UTC(2024, 0, 8), to: Date.UTC(2024, 0, 11) });
    expect(groups.links.map(({ from, to }) => `${from}>${to}`)).toEqual(["qa>dev"]);
  });
});
test("people are left out unless somebody asks for them", () => {
  const log = backAndForth().log();
  expect(ask(valueStreamHandoffs, log).people).toBeNull();
  expect(JSON.stringify(ask(valueStreamHandoffs, log))).not.toMatch(/ann|"bo"|cy/);
  expect(
    ask(valueStreamHandoffs, log, { params: { people: "on" } }).people?.links.map(({ from, to }) => `${from}>${to}`),
  ).toEqual(["bo>cy", "ann>bo", "cy>bo"]);
});
describe("between boards", () => {
  const arriving = (fromBoardId: string): LogBuilder => {
    const builder = new LogBuilder(workflow).card("A", "Build", "1").left("ops", "3");
    return builder
      .add({
        type: "card.arrived",
        cardId: "B",
        stageId: "Ready",
        createdAt: "2024-01-01T00:00:00.000Z",
        fromBoardId,
        seq: 3,
        at: "2024-01-04T00:00:00.000Z",
      })
      .of("B", "Ready")
      .to("Build", "9");
  };
  test("an arrival waits until it is worked on; of a departure nothing more is seen", () => {
    expect(ask(valueStreamHandoffs, arriving("ideas").log()).boards).toEqual([
      { from: "ideas", to: null, count: 1, cards: 1, waitDays: 5, meanWaitDays: 5, examples: ["B"] },
      { from: null, to: "ops", count: 1, cards: 1, waitDays: null, meanWaitDays: null, examples: ["A"] },
    ]);
  });
  test("a stay that was over when it arrived has not taken it up; one that lasts has", () => {
    const arrival = { type: "card.arrived", cardId: "C", createdAt: "2024-01-01T00:00:00.000Z" } as const;
    const waitOf = (builder: LogBuilder): (number | null)[] =>
      ask(valueStreamHandoffs, builder.log()).boards.map(({ waitDays }) => waitDays);
    const at = "2024-01-03T00:00:00.000Z";
    const over = new LogBuilder(workflow).card("C", "Build", "3");
    over
      .add({ ...arrival, stageId: "Ready", fromBoardId: "ideas", seq: 2, at })
      .of("C", "Ready")
      .to("Build", "7");
    expect(waitOf(over)).toEqual([4]);
    const lasting = new LogBuilder(workflow).card("C", "Build", "1");
    lasting.add({ ...arrival, stageId: "Build", fromBoardId: "ideas", seq: 2, at });
    lasting.of("C", "Build").to("Check", "4").to("Test", "7");
    expect(waitOf(lasting)).toEqual([0]);
  });
  test("among several boards each crossing counts once, where its wait is seen", () => {
    const { boards } = ask(valueStreamHandoffs, arriving("ops").log());
    const links = linksBetweenBoards([
      { boardId: "dev", links: boards },
      {
        boardId: "ops",
        links: [{ from: "dev", to: null, count: 1, cards: 1, waitDays: 2, meanWaitDays: 2, examples: ["A"] }],
      },
    ]);
    expect(links.map(({ from, to, waitDays }) => [from, to, waitDays])).toEqual([
      ["ops", "dev", 5],
      ["dev", "ops", 2],
    ]);
  });
});
test("nobody knows who acted", () => {
  expect(ask(valueStreamHandoffs, createFlowLog(workflow))).toEqual({
    groups: { links: [], pingPongCards: 0, pingPong: [] },
    boards: [],
    people: null,
    knownGroups: null,
  });
  const anonymous = new LogBuilder(workflow).card("A", "Build", "1").to("Done", "2").log();
  expect(ask(valueStreamHandoffs, anonymous).knownGroups).toBe(0);
});
test("of whom the group is known is told of the window's facts, not of those before it", () => {
  const log = new LogBuilder(workflow).card("A", "Ready", "1").to("Build", "2").by(ann).to("Check", "8").log();
  const known = (from: string): number | null => ask(valueStreamHandoffs, log, { from: ms(from) }).knownGroups;
  expect([known("1"), known("3"), known("9")]).toEqual([1 / 3, 1, null]);
});
test("somebody whose group is not known takes a turn: nobody can tell between which groups it went", () => {
  const builder = new LogBuilder(workflow).by(ann).card("A", "Build", "1").by({ id: "dee" }).to("Check", "3");
  const { groups, people } = ask(valueStreamHandoffs, builder.by(bo).to("Test", "5").log(), {
    params: { people: "on" },
  });
  expect(groups.links).toEqual([]);
  expect(people?.links.map(({ from, to }) => `${from}>${to}`)).toEqual(["dee>bo", "ann>dee"]);
});
const repeated = (count: number, text: string): string[] => Array.from({ length: count }, () => text);
test("counts are those of the journeys, for any history", { timeout: 60_000 }, () => {
  const actors = fc.array(fc.constantFrom(ann, bo, cy, { id: "dee" }, { id: "bot", kind: "rule", group: "bots" }), {
    minLength: 40,
    maxLength: 40,
  });
  fc.assert(
    fc.property(randomEvents, actors, randomWorkflow, (events, by, flow) => {
      const log = logOf(
        events.map((event, index) => ({ ...event, actor: by[index] ?? ann })),
        flow,
      );
      // A card whose creation was withdrawn never stood anywhere: nobody handed it on.
      const told = journeysOf(queryOf(log)).flatMap(({ handoffs, visits }) =>
        visits.length === 0 ? [] : handoffs.map(({ kind, from, to }) => `${kind} ${from} ${to}`),
      );
      const { groups, people } = ask(valueStreamHandoffs, log, { params: { people: "on" } });
      const found = [
        ...groups.links.flatMap(({ from, to, count }) => repeated(count, `group ${from} ${to}`)),
        ...(people?.links ?? []).flatMap(({ from, to, count }) => repeated(count, `person ${from} ${to}`)),
      ];
      expect(found.toSorted()).toEqual(told.toSorted());
      for (const { waitDays } of groups.links) expect(waitDays).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});
