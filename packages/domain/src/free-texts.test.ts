import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { idField, reasonField } from "./fields.ts";
import { namedInEveryEvent, textFields } from "./free-texts.ts";
import { verbs } from "./index.ts";

const anyWords = "Any words, by “Ann” & co. 😀";

/** The ways to every field that takes words of people's own, whatever the field is called or made of. */
function wordsIn(schema: z.core.$ZodType, path = ""): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "optional" || def.type === "nullable") return wordsIn(def.innerType, path);
  if (def.type === "array") return wordsIn(def.element, `${path}[]`);
  if (def.type === "union") return def.options.flatMap((form) => wordsIn(form, path));
  if (def.type === "object")
    return Object.entries(def.shape).flatMap(([name, field]) => wordsIn(field, path === "" ? name : `${path}.${name}`));
  return z.safeParse(schema, anyWords).success ? [path] : [];
}

const events = verbs.flatMap((verb) => verb.events.map(({ type, schema }) => [type, schema] as const));

/** What no table may leave open: fields that take words, and are neither free text nor said to stay. */
const unclassified = (type: keyof typeof textFields, schema: z.core.$ZodType): string[] => {
  const { free = [], named = [] } = textFields[type] ?? {};
  const known = [...free, ...named, ...namedInEveryEvent];
  return [...new Set(wordsIn(schema))].filter((way) => !known.includes(way));
};

describe("the fields that hold people's words", () => {
  it.each(events)("of %s are all known as free text, or as names that stay", (type, schema) => {
    const { free = [], named = [] } = textFields[type] ?? {};
    expect(unclassified(type, schema)).toEqual([]);
    const ways = wordsIn(schema);
    expect([...free, ...named].filter((way) => !ways.includes(way))).toEqual([]);
    expect(free.filter((way) => named.includes(way))).toEqual([]);
  });

  it("would be missed in a new field", () => {
    const grown = z.strictObject({
      cardId: idField,
      reason: reasonField,
      more: z.array(z.strictObject({ note: reasonField })),
    });
    expect(unclassified("card.blocked", grown)).toEqual(["more[].note"]);
  });

  it("are looked for in events that there are", () => {
    const types = new Set<string>(events.map(([type]) => type));
    expect(Object.keys(textFields).filter((type) => !types.has(type))).toEqual([]);
  });
});
