import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { minute, planned, problemsOf, storyOf, textFile, xesLog } from "../../../testing/foreign-files.ts";

const file = (text: string, name = "log.xes"): ReturnType<typeof textFile> => textFile(text, name);
const at = (count: number): string => minute(count).replace("Z", "+00:00");

const workflow = `
timeZone: UTC
stages:
  - { name: Waiting, kind: queue, from: [Received, "Worked/wait*"] }
  - { name: Working, kind: active, from: [Worked] }
  - { name: Done, kind: done, from: ["Closed/*"] }
start: Working
finish: Done
`;
const log = xesLog({
  one: [
    { name: "Received", at: at(0), lifecycle: "complete", group: "Desk", resource: "Ada" },
    { name: "Worked", at: at(1), lifecycle: "start", group: "Line 2", resource: "Bea" },
    { name: "Worked", at: at(2), lifecycle: "resume", group: "Line 2", resource: "Cem" },
    { name: "Worked", at: at(3), lifecycle: "waiting" },
    { name: "Closed", at: at(4), lifecycle: "complete", group: "Desk" },
  ],
  "two &amp; more": [{ name: "Received", at: at(5), lifecycle: "complete" }],
  empty: [],
});

describe("an event log in XES", () => {
  test("a case is an item, an activity its stage; what moves it nowhere is kept as work on it", () => {
    const plan = planned(file(log), { workflow });
    expect(storyOf(plan, "one")).toEqual([
      "2026-03-02T09:00 created Waiting",
      "2026-03-02T09:01 moved Working",
      "2026-03-02T09:02 worked",
      "2026-03-02T09:03 moved Waiting",
      "2026-03-02T09:04 moved Done",
    ]);
    expect(plan.events.map(({ event }) => event)).toContainEqual({
      type: "card.worked",
      cardId: "one",
      activity: "Worked/resume",
    });
    expect(plan.counts).toMatchObject({ items: 3, undated: 1, records: 6 });
    expect(plan.people.map(({ name }) => name)).toEqual(["Ada", "Bea", "Cem"]);
  });

  test("who did it: a person of a group, somebody of a group, nobody knows", () => {
    const { events } = planned(file(log), { workflow });
    const actors = events
      .filter(({ event }) => "cardId" in event && event.cardId === "one")
      .map(({ actor }) => [actor.kind, actor.group]);
    expect(actors).toEqual([
      ["import", "Desk"],
      ["import", "Line 2"],
      ["import", "Line 2"],
      ["unknown", undefined],
      ["group", "Desk"],
    ]);
  });

  test("a stage is named by its activity, by activity and lifecycle, or by a pattern: most characters win", () => {
    const { sourceStages } = planned(file(log), { workflow });
    expect(sourceStages.map(({ name, stage }) => [name, stage])).toEqual([
      ["Received", "Waiting"],
      ["Worked/start", "Working"],
      ["Worked/resume", "Working"],
      ["Worked/waiting", "Waiting"],
      ["Closed", "Done"],
    ]);
  });

  test("what nobody described is proposed: lifecycles say what waits", () => {
    const { proposedWorkflow } = planned(file(log));
    expect(proposedWorkflow.stages.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "Received active",
      "Worked/start active",
      "Worked/resume active",
      "Worked/waiting queue",
      "Closed done",
    ]);
  });

  test("events of one instant stay in the order of the file, all others are in order of time", () => {
    const mixed = xesLog({
      one: [
        { name: "B", at: at(2) },
        { name: "A", at: at(1) },
        { name: "D", at: at(2) },
      ],
    });
    expect(storyOf(planned(file(mixed)), "one").map((line) => line.slice(17))).toEqual([
      "created A",
      "moved B",
      "moved D",
    ]);
  });

  test("packed by gzip it is the same, whatever it is called", () => {
    const packed = { name: "log.gz", bytes: new Uint8Array(gzipSync(log)) };
    expect(planned(packed, { workflow }).events).toEqual(planned(file(log, "log"), { workflow }).events);
  });

  test("a longer log repeats the facts of the shorter one", () => {
    const shorter = xesLog({ one: [{ name: "A", at: at(1) }] });
    const longer = xesLog({
      one: [
        { name: "Before", at: at(0) },
        { name: "A", at: at(1) },
        { name: "A", at: at(1) },
      ],
    });
    const idsOf = (text: string): string[] => planned(file(text)).events.map(({ source }) => source.factId);
    expect(idsOf(longer)).toEqual(expect.arrayContaining(idsOf(shorter)));
    expect(new Set(idsOf(longer)).size).toBe(3);
  });

  test("two cases of one name are told apart, dates without a zone are at home in the workflow's", () => {
    const one = xesLog({ a: [{ name: "A", at: "2026-07-02T09:00:00" }] });
    const twice = one.replace("</log>", `${/<trace>.*<\/trace>/s.exec(one)?.[0] ?? ""}</log>`);
    const plan = planned(file(twice), { timeZone: "Europe/Berlin" });
    expect(plan.counts.items).toBe(2);
    expect(plan.firstEventAt).toBe("2026-07-02T07:00:00.000Z");
    expect(plan.warnings.map(({ code, count }) => [code, count])).toEqual(
      expect.arrayContaining([
        ["shared-id", 1],
        ["dates-without-zone", 2],
      ]),
    );
  });

  test("every wrong event is told with its row, what was found and what belongs there", () => {
    const wrong = xesLog({
      a: [
        { name: "A", at: "2026-13-02T09:00:00Z" },
        { name: "", at: at(1) },
        { name: "B", at: "55385-01-01T00:00:00Z" },
      ],
      "": [{ name: "A", at: at(1) }],
    });
    expect(problemsOf(file(wrong))).toMatchObject([
      { code: "not-a-date", file: "log.xes", row: 5, column: "time:timestamp", value: "2026-13-02T09:00:00Z" },
      { code: "missing-value", row: 6, column: "concept:name", value: "<event>" },
      { code: "date-out-of-range", row: 7, value: "55385-01-01T00:00:00Z", expected: "1970-2200" },
      { code: "missing-value", row: 9, column: "concept:name", value: "<trace>" },
    ]);
  });

  test("how far the reading is gets told, and never less than before", () => {
    const many = Object.fromEntries(
      Array.from({ length: 4_000 }, (_, id) => [`case ${id}`, [{ name: "A", at: at(0) }]]),
    );
    const told: number[] = [];
    planned(file(xesLog(many)), { tell: ({ phase, share }) => phase === "reading" && told.push(share) });
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });
});
