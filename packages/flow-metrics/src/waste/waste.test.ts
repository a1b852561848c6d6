import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LogBuilder, logOf, workflowOf } from "../../testing/log-builder.ts";
import { cleanTwins, plantedEvents, plantedLog, plants } from "../../testing/planted-waste.ts";
import { ask } from "../../testing/query.ts";
import { randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import { createFlowLog, type FlowLog } from "../flow-log.ts";
import type { WasteEvidence, WasteSignal } from "./evidence.ts";
import { waste, wasteDetectors } from "./waste.ts";

const seeds = [1, 2, 3, 4, 5, 6];
const found = (log: FlowLog): ReadonlySet<WasteSignal> =>
  new Set(ask(waste, log).candidates.map(({ signal }) => signal));
const candidate = (log: FlowLog, signal: WasteSignal): WasteEvidence => {
  const { candidates } = ask(waste, log);
  const one = candidates.find((each) => each.signal === signal);
  if (one === undefined) throw new Error(`no ${signal} among ${candidates.map((each) => each.signal).join(", ")}`);
  return one;
};

/** What a plant brings along because it is there too: who cannot test fast enough makes a queue. */
const companions: Readonly<Partial<Record<WasteSignal, readonly WasteSignal[]>>> = {
  growing: ["demand-exceeds", "task-switching"],
  parked: ["resumed"],
  stalled: ["demand-exceeds"],
  "group-handoffs": ["queue"],
  "ping-pong": ["returned"],
  alternation: ["queue", "demand-exceeds", "growing", "task-switching"],
  resumed: ["parked"],
  "slow-for-type": ["task-switching", "queue"],
  reopened: ["released-late"],
  "one-person-step": ["queue"],
};

/** Where it was planted, where it is lost in one place. */
const placeOf: Readonly<Partial<Record<WasteSignal, string>>> = {
  "over-limit": "build",
  parked: "options",
  "discarded-after-start": "test",
  queue: "to-test",
  blocked: "build",
  "group-handoffs": "to-test",
  "ping-pong": "to-test",
  "task-switching": "build",
  "released-late": "done",
  "never-released": "done",
  resumed: "build",
  "slow-for-type": "build",
  "unused-stage": "approve",
  returned: "build",
  reopened: "build",
  "one-person-step": "test",
};

describe("a simulated team", { timeout: 60_000 }, () => {
  test.each(Object.entries(plants))("has %s where it was planted, and nothing that was not", (signal, plant) => {
    for (const seed of seeds) {
      const { candidates } = ask(waste, plantedLog(seed, plant));
      const named = new Set(candidates.map((one) => one.signal));
      expect([seed, ...named]).toContain(signal);
      const explained: readonly string[] = [signal, ...(companions[signal as WasteSignal] ?? [])];
      expect([...named].filter((one) => !explained.includes(one))).toEqual([]);
      // Who stalls in two steps stands still in both, and in the queue between them.
      const places = candidates.filter((one) => one.signal === signal).flatMap(({ stageIds }) => stageIds);
      const planted = signal === "stalled" ? places : [placeOf[signal as WasteSignal] ?? []].flat();
      expect([seed, ...places]).toEqual([seed, ...planted]);
    }
  });
  test("has none of it without the plant", () => {
    for (let seed = 1; seed <= 40; seed++) expect([seed, ...found(plantedLog(seed))]).toEqual([seed]);
  });
  test.each(cleanTwins)("looks for $of in the clean twin, in vain", ({ of, twin }) => {
    for (const seed of seeds) {
      const { candidates, silent } = ask(waste, plantedLog(seed, twin));
      expect([seed, candidates.map((one) => one.signal), silent]).toEqual([seed, [], expect.arrayContaining([...of])]);
    }
  });
  test("is still silent at four fifths of its load", () => {
    const busy = { arrivals: { perDay: 1.2 } };
    for (let seed = 1; seed <= 20; seed++) expect([seed, ...found(plantedLog(seed, busy))]).toEqual([seed]);
  });
  test("every signal of a detector has a plant, or an example below", () => {
    const signals = wasteDetectors.flatMap((detector) => detector.signals);
    expect(new Set(wasteDetectors.map((detector) => detector.waste)).size).toBe(8);
    expect(signals.filter((signal) => plants[signal] === undefined)).toEqual(["board-crossings"]);
  });
});

const workflow = workflowOf("Ready:queue Build:active Check:queue Test:active Done:done", "Build", "Done");
describe("what a candidate says", () => {
  test("where, how many, how long, which, and how sure", () => {
    const queue = candidate(plantedLog(1, plants.queue), "queue");
    expect(queue).toMatchObject({ waste: "waiting", stageIds: ["to-test"], confidence: "high" });
    expect(queue.examples).toHaveLength(5);
    expect(queue.itemDaysLost / queue.items).toBeGreaterThan(1.5);
    expect(queue.itemDaysLost / queue.items).toBeLessThan(4.5);
    expect(queue.values["share"]).toBeGreaterThan(0.2);
  });
  test("item-days over a limit are those of the cards too many", () => {
    const builder = new LogBuilder(workflow).limit("Build", 1, "1");
    for (const card of ["A", "B", "C"]) builder.card(card, "Build", "2");
    const log = builder
      .of("C", "Build")
      .to("Done", "4")
      .of("B", "Build")
      .to("Done", "6")
      .of("A", "Build")
      .to("Done", "10")
      .log();
    expect(candidate(log, "over-limit")).toMatchObject({
      items: 3,
      itemDaysLost: 6,
      stageIds: ["Build"],
      confidence: "low",
    });
  });
  test("a card that stood over the limit twice is one item, and one example", () => {
    const builder = new LogBuilder(workflow).limit("Build", 1, "1").card("A", "Build", "2").card("B", "Build", "2");
    const log = builder.to("Check", "4").to("Build", "6").to("Done", "9").of("A", "Build").to("Done", "9").log();
    expect(candidate(log, "over-limit")).toMatchObject({ items: 2, itemDaysLost: 5, examples: ["A", "B"] });
  });
  test("a hint about people is weak and names nobody", () => {
    const one = candidate(plantedLog(1, plants["one-person-step"]), "one-person-step");
    expect(one.confidence).toBe("low");
    for (const plant of Object.values(plants))
      expect(JSON.stringify(ask(waste, plantedLog(2, plant)))).not.toMatch(/"(ann|bo|cy|dee|eli)"/);
  });
  test("what came from another board and lay there", () => {
    const builder = new LogBuilder(workflow);
    for (const [index, card] of ["A", "B", "C", "D", "E"].entries())
      builder
        .arrived(card, "Check", "1", "2")
        .to("Test", `${10 + index}`)
        .to("Done", `${11 + index}`);
    expect(candidate(builder.log(), "board-crossings")).toMatchObject({
      waste: "transport",
      stageIds: ["Check"],
      items: 5,
      itemDaysLost: 50,
      examples: ["E", "D", "C", "B", "A"],
    });
  });
  test("four that came from another board and lay there are too few", () => {
    const builder = new LogBuilder(workflow);
    for (const card of ["A", "B", "C", "D"]) builder.arrived(card, "Check", "1", "2").to("Test", "10").to("Done", "11");
    expect([...found(builder.log())]).not.toContain("board-crossings");
  });
  test("work that goes on from group to group does not come straight back", () => {
    const builder = new LogBuilder(workflow);
    const by = (group: string) => builder.by({ id: group, kind: "person", group });
    for (const card of ["A", "B", "C", "D", "E"]) {
      by("one").card(card, "Build", "1").to("Check", "2");
      by("two").to("Test", "5");
      by("three").to("Done", "7");
    }
    const signals = found(builder.card("F", "Ready", "9").log());
    expect(signals).toContain("group-handoffs");
    expect(signals).not.toContain("ping-pong");
  });
  test("finished work that lies a quarter of the time it took, and a day, before it is let go is released late", () => {
    const released = (live: string): LogBuilder => {
      const builder = new LogBuilder(workflowOf("Ready:queue Build:active Done:done Live:done", "Build", "Done"));
      for (const card of ["A", "B", "C", "D", "E"]) builder.card(card, "Build", "1").to("Done", "9").to("Live", live);
      return builder;
    };
    expect(candidate(released("11").log(), "released-late")).toMatchObject({
      items: 5,
      itemDaysLost: 10,
      stageIds: ["Done"],
      values: { lagPerCycleTime: 0.25 },
    });
    expect([...found(released("10").log())]).not.toContain("released-late");
  });
  test("what the log cannot tell is said, not guessed", () => {
    const { candidates, unknown, silent } = ask(
      waste,
      new LogBuilder(workflow).card("A", "Build", "1").to("Done", "2").log(),
    );
    expect(candidates).toEqual([]);
    expect(unknown.map(({ signal, unknown: why }) => `${signal}: ${why}`)).toEqual([
      "over-limit: no-limits",
      "group-handoffs: no-groups",
      "ping-pong: no-groups",
      "task-switching: no-people",
      "alternation: no-people",
      "released-late: no-second-done-stage",
      "never-released: no-second-done-stage",
      "defect-arrivals: no-types",
      "one-person-step: no-people",
    ]);
    expect(silent.length + unknown.length).toBe(wasteDetectors.flatMap(({ signals }) => signals).length);
  });
  test("an empty log", () => {
    expect(ask(waste, createFlowLog(workflow)).candidates).toEqual([]);
  });
});

test("7: the order in which facts are stored changes no candidate", { timeout: 60_000 }, () => {
  for (const plant of Object.values(plants)) {
    const log = plantedLog(1, plant);
    const backwards = logOf(plantedEvents(1, plant).toReversed(), log.workflow);
    expect(ask(waste, backwards)).toEqual(ask(waste, log));
  }
});
test(
  "evidence is within what there was, worst first, and no signal is both found and silent: for any history",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(randomEvents, randomWorkflow, fc.constantFrom("elapsed", "working"), (events, flow, cycle) => {
        const log = logOf(events, flow);
        const { candidates, silent, unknown } = ask(waste, log, { cycle });
        const windowDays = (log.asOf() - log.startsAt()) / 86_400_000;
        const cards = log.cardIds.length;
        candidates.forEach((one, index) => {
          expect(one.itemDaysLost).toBeGreaterThanOrEqual(0);
          expect(one.itemDaysLost).toBeLessThanOrEqual(cards * windowDays + 1e-9);
          expect(one.itemDaysLost).toBeLessThanOrEqual(candidates[index - 1]?.itemDaysLost ?? Number.POSITIVE_INFINITY);
          expect(one.items).toBeLessThanOrEqual(cards);
          expect(silent).not.toContain(one.signal);
          expect(one.examples.every((cardId) => log.cardIds.includes(cardId))).toBe(true);
        });
        expect(unknown.filter(({ signal }) => silent.includes(signal))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  },
);
