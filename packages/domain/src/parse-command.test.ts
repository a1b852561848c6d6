import { describe, expect, it } from "vitest";
import { parseCommand, verbs } from "./index.ts";

const move = { commandId: "c1", stream: "board:b", type: "card.move", cardId: "a", toStageId: "build" };
const edit = { commandId: "c1", stream: "board:b", type: "card.edit", cardId: "a" };
const none = "nothing: there is no such field";

describe("a command", () => {
  it("is taken as it is", () => {
    expect(parseCommand(move)).toEqual(move);
  });

  it.each([
    ["no object", [], [{ path: "", value: "list of 0", expected: "command" }]],
    ["null", null, [{ path: "", value: null, expected: "command" }]],
    [
      "a field that is missing",
      { ...move, cardId: undefined },
      [{ path: "cardId", value: null, expected: "id of 1..100 letters, digits or ._~:@-" }],
    ],
    [
      "a field of the wrong kind",
      { ...move, cardId: 7 },
      [{ path: "cardId", value: 7, expected: "id of 1..100 letters, digits or ._~:@-" }],
    ],
    ["an unknown field", { ...move, colour: "red" }, [{ path: "colour", value: "red", expected: none }]],
    [
      "a field of the server",
      { ...move, seq: 4, actor: { id: "x" } },
      [
        { path: "seq", value: 4, expected: "nothing: the server sets it" },
        { path: "actor", value: "object", expected: "nothing: the server sets it" },
      ],
    ],
    [
      "a prototype",
      JSON.parse(JSON.stringify(move).replace("{", '{"__proto__":{"x":1},')),
      [{ path: "__proto__", value: "object", expected: none }],
    ],
    ...[-1, 1.234, 1_000_001, "3"].map((size): [string, object, object[]] => [
      `a size of ${size}`,
      { ...edit, changes: { size } },
      [{ path: "changes.size", value: size, expected: "number 0..1000000 with at most 2 decimals or null" }],
    ]),
    [
      "an instant without its zone",
      { ...move, at: "2026-03-02T09:00:00" },
      [{ path: "at", value: "2026-03-02T09:00:00", expected: "instant with its zone, as 2026-03-02T09:00:00Z" }],
    ],
    [
      "an instant that is in no calendar",
      { ...move, at: "2026-02-30T09:00:00.000Z" },
      [{ path: "at", value: "2026-02-30T09:00:00.000Z", expected: "instant with its zone, as 2026-03-02T09:00:00Z" }],
    ],
    [
      "a stream of another kind",
      { ...move, stream: "links" },
      [{ path: "stream", value: "links", expected: "board:<boardId>" }],
    ],
  ])("with %s is a problem", (_name, json, problems) => {
    expect(parseCommand(json)).toEqual(problems);
  });

  it("of no verb is told which there are", () => {
    const [problem] = parseCommand({ ...move, type: "constructor" }) as {
      path: string;
      value: unknown;
      expected: string;
    }[];
    expect(problem).toMatchObject({ path: "type", value: "constructor" });
    for (const verb of verbs) expect(problem?.expected).toContain(verb.type);
  });

  it("has its problems named down to the place in a list", () => {
    const stages = [
      { name: "In", kind: "queue" },
      { name: " ", kind: "waiting", wipLimit: { max: -1, most: 3 } },
    ];
    const create = {
      commandId: "c",
      stream: "board:b",
      type: "board.create",
      name: "B",
      timeZone: "Mars/Base",
      stages,
      start: "In",
      finish: "In",
    };
    expect(parseCommand(create)).toEqual([
      { path: "timeZone", value: "Mars/Base", expected: "time zone by its IANA name, as Europe/Berlin" },
      { path: "stages[1].name", value: " ", expected: "text 1..200" },
      { path: "stages[1].kind", value: "waiting", expected: "one of queue | active | done" },
      { path: "stages[1].wipLimit.max", value: -1, expected: "whole number 0..1000000" },
      { path: "stages[1].wipLimit.most", value: 3, expected: none },
    ]);
  });

  it("with a huge text is refused without repeating it", () => {
    const create = {
      commandId: "c",
      stream: "board:b",
      type: "card.create",
      cardId: "a",
      stageId: "s",
      title: "x".repeat(10_000_000),
    };
    const [problem] = parseCommand(create) as { value: string; expected: string }[];
    expect(problem?.expected).toBe("text 1..500");
    expect(problem?.value).toHaveLength(203);
  });

  it.each([
    ["2026-03-02T09:00:00Z", "2026-03-02T09:00:00.000Z"],
    ["2026-03-02T09:00Z", "2026-03-02T09:00:00.000Z"],
    ["2026-03-02T09:00:00.123456+02:00", "2026-03-02T07:00:00.123Z"],
    ["2026-03-02T09:00:00.000Z", "2026-03-02T09:00:00.000Z"],
  ])("reads the instant %s as the one form that events have", (said, instant) => {
    expect(parseCommand({ ...move, at: said, occurredAt: said })).toMatchObject({ at: instant, occurredAt: instant });
  });

  it("with a list that repeats itself is a problem", () => {
    const assign = { commandId: "c", stream: "board:b", type: "card.assign", cardId: "a", people: ["ann", "ann"] };
    expect(parseCommand(assign)).toMatchObject([{ path: "people", value: "list of 2" }]);
  });
});
