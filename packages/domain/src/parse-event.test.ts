import { describe, expect, it } from "vitest";
import { deskWithCards } from "../testing/board-desk.ts";
import { parseEvent, upcast } from "./index.ts";
import { upcastBy } from "./parse-event.ts";

const [event] = deskWithCards().log();

describe("an event from JSON", () => {
  it("is the event, its fields in their order", () => {
    expect(JSON.stringify(parseEvent(JSON.parse(JSON.stringify(event))))).toBe(JSON.stringify(event));
  });

  it.each([
    ["no object", 7, ""],
    ["no type", {}, "type"],
    ["no version", { ...event, v: "1" }, "v"],
    ["an actor of no kind", { ...event, actor: { kind: "robot", id: "x" } }, "actor.kind"],
    ["a seq below 1", { ...event, seq: 0 }, "seq"],
  ])("with %s is a problem", (_name, json, path) => {
    expect(parseEvent(json)).toMatchObject([{ path }]);
  });
});

describe("upcast", () => {
  it("leaves an event of today as it is", () => {
    expect(event && upcast(event)).toBe(event);
  });

  it("leads an old event through every version", () => {
    const definition = {
      type: "card.painted",
      v: 3,
      upcasts: {
        1: ({ colour, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, color: colour }),
        2: (old: Readonly<Record<string, unknown>>) => ({ ...old, gloss: false }),
      },
    };
    expect(upcastBy(definition, { v: 1, colour: "red" } as { v: number })).toEqual({
      v: 3,
      color: "red",
      gloss: false,
    });
    expect(() => upcastBy({ ...definition, v: 4 }, { v: 1 })).toThrow("card.painted has no way from version 3 to 4");
  });
});
