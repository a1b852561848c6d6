import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FlowEvent } from "../flow-event.ts";
import { createRandom } from "../random.ts";
import { simulate } from "./simulate.ts";
import type { Scenario, SimulatedStage, Touch, WorkingHours } from "./scenario.ts";

const from = "2026-01-05T00:00:00.000Z";
const officeHours: WorkingHours = { timeZone: "America/New_York", fromHour: 9, toHour: 17, weekdays: [1, 2, 3, 4, 5] };
const stages: readonly SimulatedStage[] = [
  { stageId: "options", kind: "queue" },
  {
    stageId: "build",
    kind: "active",
    work: { meanDays: 1.5 },
    capacity: 3,
    room: 8,
    blockers: { share: 0.2, lasts: { meanDays: 2 }, reasons: ["Waiting for access"] },
  },
  { stageId: "to-test", kind: "queue", work: { meanDays: 0.2 }, limit: { max: 5, policy: "refuse" } },
  {
    stageId: "test",
    kind: "active",
    work: { meanDays: 0.8 },
    capacity: 2,
    room: 4,
    rework: { share: 0.2, toStageId: "build", workShare: 0.4 },
    discardShare: 0.03,
  },
  { stageId: "done", kind: "done" },
];
const scenario = (changes: Partial<Scenario> = {}): Scenario => ({
  from,
  to: "2026-07-06T00:00:00.000Z",
  hours: officeHours,
  stages,
  arrivals: { perDay: 1.6, weekdays: [1.5, 1, 1, 1, 0.5], atStart: 6 },
  ...changes,
});
const seeds = fc.integer({ min: 0, max: 1_000_000 });
const few = { numRuns: 8, seed: 42 };

/** Calls `see` with the number of cards in each stage after every event. */
function replay(
  events: readonly FlowEvent[],
  see: (here: ReadonlyMap<string, number>, event: FlowEvent) => void,
): Map<string, string> {
  const where = new Map<string, string>();
  const here = new Map<string, number>();
  const add = (stageId: string, by: number): void => void here.set(stageId, (here.get(stageId) ?? 0) + by);
  for (const event of events) {
    if (event.type === "card.created") {
      if (where.has(event.cardId)) throw new Error(`${event.cardId} was created twice`);
      where.set(event.cardId, event.stageId);
      add(event.stageId, 1);
    } else if (event.type === "card.moved") {
      if (where.get(event.cardId) !== event.fromStageId)
        throw new Error(`${event.cardId} was not in ${event.fromStageId}`);
      where.set(event.cardId, event.toStageId);
      add(event.fromStageId, -1);
      add(event.toStageId, 1);
    } else if (event.type === "card.discarded") {
      add(where.get(event.cardId) ?? "nowhere", -1);
      where.delete(event.cardId);
    }
    see(here, event);
  }
  return where;
}

function meanHere(events: readonly FlowEvent[], stageId: string, start: string, end: string): number {
  const [low, high] = [Date.parse(start), Date.parse(end)];
  let area = 0;
  let since = low;
  let count = 0;
  replay(events, (here, event) => {
    const at = Math.min(high, Math.max(low, Date.parse(event.at)));
    area += count * (at - since);
    since = at;
    count = here.get(stageId) ?? 0;
  });
  return (area + count * (high - since)) / (high - low);
}

describe("simulate", { timeout: 60_000 }, () => {
  it("is the same for the same seed, another for another", () => {
    const run = (seed: number) => simulate(scenario(), createRandom(seed));
    expect(run(1)).toEqual(run(1));
    expect(run(1).events).not.toEqual(run(2).events);
    expect(run(1).events.length).toBeGreaterThan(500);
  });

  it("begins with the same events when it runs longer", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 180 * 24 }), (seed, hours) => {
        const to = new Date(Date.parse(from) + hours * 3_600_000).toISOString();
        const whole = simulate(scenario(), createRandom(seed)).events;
        const part = simulate(scenario({ to }), createRandom(seed)).events;
        expect(part).toEqual(whole.filter(({ at }) => at < to));
      }),
      few,
    );
  });

  it("loses no card and tells them in order", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { events } = simulate(scenario(), createRandom(seed));
        const where = replay(events, () => undefined);
        const count = (type: FlowEvent["type"]): number => events.filter((event) => event.type === type).length;
        expect(where.size).toBe(count("card.created") - count("card.discarded"));
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
        expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
      }),
      few,
    );
  });

  it("never works on more cards than there are hands, nor pulls over a limit", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { events, touches } = simulate(scenario(), createRandom(seed));
        for (const { stageId, capacity } of stages) {
          if (capacity === undefined) continue;
          const here = touches.filter((touch) => touch.stageId === stageId);
          const edges = here.flatMap(({ from: start, to }) => [
            { at: to, by: -1 },
            { at: start, by: 1 },
          ]);
          let busy = 0;
          for (const edge of edges.toSorted((a, b) => a.at.localeCompare(b.at) || a.by - b.by)) {
            busy += edge.by;
            expect(busy).toBeLessThanOrEqual(capacity);
          }
        }
        replay(events, (here) => {
          expect(here.get("to-test") ?? 0).toBeLessThanOrEqual(5);
          expect(here.get("test") ?? 0).toBeLessThanOrEqual(4);
        });
      }),
      few,
    );
  });

  it("rests at night, at weekends and on holidays, across the clock change", () => {
    const hours = { ...officeHours, holidays: ["2026-01-19"] };
    const local = new Intl.DateTimeFormat("en-CA", {
      timeZone: hours.timeZone,
      dateStyle: "short",
      timeStyle: "medium",
      hourCycle: "h23",
    });
    const weekday = new Intl.DateTimeFormat("en", { timeZone: hours.timeZone, weekday: "short" });
    for (const { at } of simulate(scenario({ hours }), createRandom(3)).events) {
      expect(["Sat", "Sun"]).not.toContain(weekday.format(Date.parse(at)));
      const [date = "", time = ""] = local.format(Date.parse(at)).split(", ");
      expect(date).not.toBe("2026-01-19");
      expect([time, "09:00:00", "17:00:00"].toSorted()[1]).toBe(time);
    }
  });

  it("works around the clock where no hours are given", () => {
    const { hours: _, ...allDay } = scenario();
    const nights = simulate(allDay, createRandom(3)).events.filter(({ at }) => at.slice(11, 13) < "06");
    expect(nights.length).toBeGreaterThan(100);
  });

  it("shows what lowering a limit does: less work in the stage, the same arrivals", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const half = "2026-04-06T00:00:00.000Z";
        const changes = [{ at: half, stageId: "build", policy: { limit: { max: 4, policy: "ask-reason" as const } } }];
        const loaded = scenario({ arrivals: { perDay: 2, atStart: 20 } });
        const lowered = simulate({ ...loaded, changes }, createRandom(seed)).events;
        const unchanged = simulate(loaded, createRandom(seed)).events;
        const after = (events: readonly FlowEvent[]): number =>
          meanHere(events, "build", "2026-05-04T00:00:00.000Z", loaded.to);
        expect(after(lowered)).toBeLessThan(after(unchanged) - 1);
        expect(lowered.filter(({ at }) => at < half)).toEqual(unchanged.filter(({ at }) => at < half));
        const born = (events: readonly FlowEvent[]) =>
          events.filter(({ type }) => type === "card.created").map(({ at }) => at);
        expect(born(lowered)).toEqual(born(unchanged));
        expect(lowered.filter(({ type }) => type === "wip-limit.set")).toHaveLength(2);
      }),
      few,
    );
  });

  it("lets an expedited card pass the others and the limit", () => {
    const rush = scenario({ arrivals: { perDay: 2, atStart: 20, expediteShare: 0.1 } });
    const { events, expedited } = simulate(rush, createRandom(9));
    const days = (cardId: string): number => {
      const own = events.filter((event) => "cardId" in event && event.cardId === cardId);
      const pulled = own.find(({ type }) => type === "card.moved");
      return pulled === undefined ? Infinity : Date.parse(pulled.at) - Date.parse(own[0]?.at ?? from);
    };
    expect(expedited.size).toBeGreaterThan(5);
    for (const cardId of expedited) expect(days(cardId)).toBe(0);
  });

  it("releases in batches", () => {
    const trains = stages.map((stage) =>
      stage.stageId === "test" ? { ...stage, room: 30, releaseEveryDays: 10 } : stage,
    );
    const { events } = simulate(scenario({ stages: trains }), createRandom(5));
    const finishes = new Set(
      events.flatMap((event) => (event.type === "card.moved" && event.toStageId === "done" ? [event.at] : [])),
    );
    expect(finishes.size).toBeGreaterThan(8);
    expect(finishes.size).toBeLessThanOrEqual(13);
  });

  it("agrees with queueing theory: M/M/1 at load 0.5 has one card in the system", () => {
    const queue: Scenario = {
      from,
      to: "2046-01-01T00:00:00.000Z",
      stages: [
        { stageId: "server", kind: "active", work: { meanDays: 0.5, variation: 1 }, capacity: 1 },
        { stageId: "done", kind: "done" },
      ],
      arrivals: { perDay: 1 },
    };
    // Pollaczek-Khinchine: L = load + load^2 (1 + variation^2) / (2 (1 - load)), whatever the shape of the work.
    expect(meanHere(simulate(queue, createRandom(1)).events, "server", from, queue.to)).toBeCloseTo(1, 0.8);
  });

  it("says who acted where people are named, and changes nothing else by naming them", () => {
    const people = {
      build: [
        { id: "ann", group: "dev" },
        { id: "bo", group: "dev" },
      ],
      test: [{ id: "cy", group: "qa" }],
    };
    const named = stages.map((stage) =>
      stage.stageId === "build" || stage.stageId === "test" ? { ...stage, people: people[stage.stageId] } : stage,
    );
    const { events } = simulate(scenario({ stages: named }), createRandom(4));
    const into = (stageId: string) =>
      new Set(
        events.flatMap((one) => (one.type === "card.moved" && one.toStageId === stageId ? (one.actor?.id ?? "") : [])),
      );
    expect(into("test")).toEqual(new Set(["cy"]));
    // Whoever had the card passes it on, and sends it back.
    expect(into("to-test")).toEqual(new Set(["ann", "bo"]));
    expect(into("build")).toEqual(new Set(["ann", "bo", "cy"]));
    const anonymous = simulate(scenario(), createRandom(4)).events;
    expect(events).toMatchObject(anonymous);
  });

  it("juggles: more cards in work at once, each for longer", () => {
    const juggling = { cardsEach: 3, lossShare: 0.2 };
    const busy = stages.map((stage) => (stage.stageId === "build" ? { ...stage, room: 9, juggling } : stage));
    const { events, touches } = simulate(
      scenario({ stages: busy, arrivals: { perDay: 1.6, atStart: 30 } }),
      createRandom(2),
    );
    let most = 0;
    replay(events, (here) => void (most = Math.max(most, here.get("build") ?? 0)));
    expect(most).toBeGreaterThanOrEqual(9);
    const first = (all: readonly Touch[]) =>
      all.find(({ cardId, stageId }) => stageId === "build" && cardId === "card-1");
    const lasts = (touch: Touch | undefined): number => Date.parse(touch?.to ?? "") - Date.parse(touch?.from ?? "");
    const alone = first(simulate(scenario({ arrivals: { perDay: 1.6, atStart: 30 } }), createRandom(2)).touches);
    const juggled = first(touches);
    expect(juggled?.workDays).toBeCloseTo(alone?.workDays ?? 0, 9);
    expect(lasts(juggled)).toBeGreaterThan(3 * lasts(alone));
  });

  it("draws types by their shares, the rest without one", () => {
    const arrivals = {
      perDay: 8,
      types: [
        { cardType: "bug", share: 0.3 },
        { cardType: "feature", share: 0.5 },
      ],
    };
    const { events } = simulate(scenario({ arrivals }), createRandom(6));
    const types = events.flatMap((event) => (event.type === "card.created" ? [event.cardType ?? "none"] : []));
    const share = (type: string): number => types.filter((one) => one === type).length / types.length;
    expect([share("bug"), share("feature"), share("none")].map((one) => Math.round(one * 10))).toEqual([3, 5, 2]);
  });

  it("names a stage that is not there", () => {
    const changes = [{ at: "2026-02-02T00:00:00.000Z", stageId: "nowhere", policy: {} }];
    expect(() => simulate(scenario({ changes }), createRandom(1))).toThrow(/"nowhere".*options/);
  });
});
