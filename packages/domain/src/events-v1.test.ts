import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  boardIdOf,
  boardStream,
  emptyState,
  evolve,
  isBoardStream,
  parseEvent,
  verbs,
  type BoardState,
  type DomainEvent,
} from "./index.ts";

/**
 * Events as version 1 wrote them: never to be changed, only added to. When an event gets a new
 * version, its upcast has to read these lines, and lines of the new version go into a file beside.
 */
const lines = readFileSync(new URL("../testing/events-v1.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");

function read(line: string): DomainEvent {
  const event = parseEvent(JSON.parse(line));
  if (Array.isArray(event)) throw new Error(JSON.stringify(event));
  return event;
}

/** What a line says in the present version, where that says it in other fields. */
const upcasted: Readonly<Record<string, object>> = {
  "import.recorded": { system: "trello", sourceBoardId: "t1", fileNames: ["board.json"], items: 3, facts: 9 },
};

const boardOf = (stream: string): ReturnType<typeof boardStream> => boardStream(boardIdOf(stream));

describe("events of version 1", () => {
  it("are there for every type of event", () => {
    const types = new Set(lines.map((line) => read(line).type));
    expect([...types].toSorted()).toEqual(verbs.flatMap((verb) => verb.events.map((event) => event.type)).toSorted());
  });

  it.each(lines.map((line) => [(JSON.parse(line) as DomainEvent).type, line]))("%s is read, whole", (type, line) => {
    const written = JSON.parse(line) as object;
    expect(read(line)).toMatchObject({ ...(upcasted[type] ?? written), v: expect.any(Number) as number });
  });

  it("are joined by those of version 2, read as they are", () => {
    const later = readFileSync(new URL("../testing/events-v2.jsonl", import.meta.url), "utf8")
      .trimEnd()
      .split("\n");
    expect(later.map(read)).toEqual(later.map((line) => JSON.parse(line) as object));
  });

  it("fold into the boards they made", () => {
    const boards = new Map<string, BoardState>();
    for (const event of lines.map(read)) {
      const { stream } = event;
      if (isBoardStream(stream)) boards.set(stream, evolve(boards.get(stream) ?? emptyState(boardOf(stream)), event));
    }
    const seen = [...boards.values()].map((board) => [
      board.boardId,
      board.seq,
      board.stages.length,
      [...board.lists].map(([stage, list]) => `${stage} ${list.count}`),
    ]);
    expect(seen).toMatchInlineSnapshot(`
      [
        [
          "b",
          67,
          6,
          [
            "todo 2",
            "build 0",
          ],
        ],
        [
          "other",
          6,
          5,
          [
            "build 1",
            "todo 1",
          ],
        ],
        [
          "fields",
          19,
          3,
          [
            "build 2",
          ],
        ],
      ]
    `);
  });

  it("of an unknown version or type are problems, never guessed", () => {
    const event = JSON.parse(lines[0] ?? "{}") as Record<string, unknown>;
    expect(parseEvent({ ...event, v: 99 })).toMatchObject([{ path: "v", value: 99 }]);
    expect(parseEvent({ ...event, type: "board.painted" })).toMatchObject([{ path: "type" }]);
    expect(parseEvent({ ...event, colour: "red" })).toMatchObject([{ path: "colour" }]);
  });
});
