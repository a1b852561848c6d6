import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { isPlainly, plainly } from "./plain-fields.ts";
import { verbs } from "./index.ts";

const texts = ["a", "1:2@~-_", "board:b", "facts", "board:", "", " ", "é", "a\n", "\ud800", "2026-03-02T09:00:00Z"];
const long = [100, 101, 200, 201, 500, 501, 1_000, 1_001].map((length) => "x".repeat(length));
const others = [null, undefined, 0, 1, 1.5, Number.NaN, true, false, {}, { kind: "stage" }, [], ["a"]];
const value = fc.constantFrom<unknown>(...texts, ...long, ...others);

/** Something that looks like a command of some verb: fields of it, and sometimes others. */
const asked = fc.constantFrom(...verbs).chain((verb) => {
  const fitting = fc.constantFrom<unknown>("a", "board:b", verb.type);
  const names = [...Object.keys(verb.schema.shape), "colour", "__proto__", "constructor"];
  const field = fc.tuple(
    fc.constantFrom(...names),
    fc.oneof({ weight: 3, arbitrary: fitting }, { weight: 1, arbitrary: value }),
  );
  const needed = Object.entries(verb.schema.shape)
    .filter(([, schema]) => !(schema instanceof z.ZodMiniExactOptional))
    .map(([name]) => [name, name === "stream" ? "board:b" : name === "type" ? verb.type : "a"] as const);
  return fc.tuple(fc.boolean(), fc.array(field, { maxLength: 5 })).map(([whole, fields]) => {
    const json = JSON.parse("{}") as object;
    for (const [name, content] of [...(whole ? needed : []), ...fields])
      Object.defineProperty(json, name, { value: content, enumerable: true, configurable: true, writable: true });
    return { verb, json };
  });
});

test("what is plainly a command is what the schema says, unchanged", () => {
  let plain = 0;
  fc.assert(
    fc.property(asked, ({ verb, json }) => {
      if (!isPlainly(verb.schema, json)) return;
      plain += 1;
      expect(z.safeParse(verb.schema, json)).toEqual({ success: true, data: json });
    }),
    { numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(500);
});

test("a field that says more of itself than its schema is found out", () => {
  const careless = z.strictObject({
    name: plainly(z.string().check(z.minLength(2)), (text) => typeof text === "string"),
  });
  const json = { name: "a" };
  expect([isPlainly(careless, json), z.safeParse(careless, json).success]).toEqual([true, false]);
});

test("moves, the most frequent of all, are plain", () => {
  const move = verbs.find(({ type }) => type === "card.move");
  const json = { commandId: "c", stream: "board:b", type: "card.move", cardId: "a", toStageId: "s" };
  const reasoned = { ...json, after: "b", reason: "It is urgent — really" };
  for (const each of [json, reasoned]) expect(move && isPlainly(move.schema, each)).toBe(true);
  const dated = { ...json, at: "2026-03-02T09:00:00Z" };
  expect(move && isPlainly(move.schema, dated)).toBe(false);
});
