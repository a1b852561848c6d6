import fc from "fast-check";

const ids = Array.from({ length: 12 }, (_, index) => `fuzz-${index}`);
const instants = ["2026-01-05T09:00:00.000Z", "2026-03-29T01:30:00Z", "2024-02-29T23:59:59.999+14:00"];
const words = ["Write it down", "a", "Ünïcödé 💧", "two\nlines", "<b>bold</b>", "= 1 + 1", "x".repeat(100)];

/** What a field is likely to hold where its schema says no more than "text", by its name. */
const habits = [
  [/(?:^|[a-z])At$|^at$/, instants],
  [/^(?:from|to|as-of)$/, [...instants, "2026-01-05"]],
  [/^timeZone$/, ["UTC", "Europe/Berlin", "America/New_York"]],
  [/^by$/, ["P1D", "P4W"]],
  [/^(?:start|finish)$/, ["Doing", "Done", "doing", "done"]],
];

/** How many of the fields that need not be there are there, on average. */
const optionalFields = 2;

/**
 * Values that a JSON schema allows, its edges among them; what is known under a field's name comes first.
 * @param {object} schema as it stands in the document, references resolved
 * @param {{ known: Record<string, readonly unknown[]>, knownOf?: object, bodies?: object, plain?: boolean }} world `known` holds words by
 *   field; `knownOf` the same by the title of a schema; `bodies`, by title, those whose parts must fit each other;
 *   `plain`: nothing strange, and every field is there
 * @returns {import("fast-check").Arbitrary<unknown>}
 */
export function valuesOf(schema, world, name = "") {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => valuesOf(choice, world, name)));
  switch (schema.type) {
    case "object":
      return objectsOf(schema, world);
    case "array":
      return arraysOf(schema, world, name);
    case "integer":
      return fc.integer({ min: schema.minimum ?? -(2 ** 31), max: Math.min(schema.maximum ?? 2 ** 31, 2 ** 31) });
    case "number":
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "string":
      return textsOf(schema, world, name);
    default:
      return world.plain ? fc.constant({}) : fc.jsonValue({ maxDepth: 2 });
  }
}

/** A world with what is known of the schema of that title, or of the operation of that name. */
export const worldOf = (world, title) => ({ ...world, known: { ...world.known, ...world.knownOf?.[title] } });

function objectsOf({ title, properties = {}, required = [] }, world) {
  const here = worldOf(world, title);
  const share = world.plain ? 1 : Math.min(0.5, optionalFields / Object.keys(properties).length);
  const present = Math.round(share * 100);
  const fields = Object.entries(properties).map(([name, schema]) => {
    const there = valuesOf(schema, here, name).map((value) => [[name, value]]);
    if (required.includes(name)) return there;
    return fc.oneof({ weight: 100 - present, arbitrary: fc.constant([]) }, { weight: present, arbitrary: there });
  });
  const made = fc.tuple(...fields).map((entries) => Object.fromEntries(entries.flat()));
  const fitting = world.bodies?.[title];
  if (fitting === undefined) return made;
  return fc.tuple(made, fc.boolean()).map(([body, fits]) => (fits || world.plain ? { ...body, ...fitting } : body));
}

function arraysOf({ items = {}, minItems = 0, maxItems = 1_000 }, world, name) {
  const values = valuesOf(items, world, name.replace(/s$/, ""));
  if (world.plain) return fc.tuple(values);
  const few = fc.array(values, { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) });
  const many = Math.min(maxItems, 60);
  return fc.oneof(
    { weight: 19, arbitrary: few },
    { weight: 1, arbitrary: fc.array(values, { minLength: many, maxLength: many }) },
  );
}

function textsOf({ pattern, minLength = 0, maxLength = 1_000 }, { known, plain }, name) {
  if (name === "commandId" && !plain) return fc.uuid();
  const isId = pattern?.includes("{1,100}") === true;
  const isText = pattern === undefined || pattern === "\\S";
  const habit =
    habits.find(([names]) => names.test(name))?.[1] ?? (isId ? ids : isText ? textsIn(maxLength) : undefined);
  const usual = known[name] ?? habit;
  if (plain) return usual === undefined ? byPattern(pattern, maxLength) : fc.constant(usual[0]);
  const strange = isText
    ? fc.string({ unit: "binary", minLength, maxLength: Math.min(maxLength, 200) })
    : byPattern(pattern, maxLength);
  if (usual === undefined) return strange;
  const edges = isText ? fc.constantFrom("x".repeat(maxLength), "x".repeat(Math.max(minLength, 1))) : strange;
  return fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(...usual) },
    { weight: 4, arbitrary: fc.constantFrom(...(habit ?? usual)) },
    { weight: 1, arbitrary: edges },
    { weight: 1, arbitrary: strange },
  );
}

/** Words that fit; where nothing does, nothing. */
const textsIn = (maxLength) =>
  ["", ...words].filter(({ length }) => length <= maxLength).slice(maxLength === 0 ? 0 : 1);

const byPattern = (pattern, maxLength) =>
  fc.stringMatching(new RegExp(pattern, "u")).filter((text) => text.length <= maxLength);
