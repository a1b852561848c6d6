import * as z from "zod/mini";

type Holds = (value: unknown) => boolean;
type Group = z.ZodMiniObject<Readonly<Record<string, z.core.$ZodType>>, z.core.$strict>;

const formOf = new WeakMap<z.core.$ZodType, Holds>();

/** Says of a field that it takes the values for which `holds` answers true, and takes them as they are. */
export function plainly<T extends z.core.$ZodType>(field: T, holds: Holds): T {
  formOf.set(field, holds);
  return field;
}

/** What {@link plainly} said of a field. */
export const plainFormOf = (field: z.core.$ZodType): Holds | undefined => formOf.get(field);

interface PlainGroup {
  /** By name; a field without a plain form is not in it. */
  readonly forms: ReadonlyMap<string, Holds>;
  readonly needed: readonly string[];
}

const known = new WeakMap<Group, PlainGroup>();

function plainGroupOf(group: Group): PlainGroup {
  const there = known.get(group);
  if (there !== undefined) return there;
  const fields = Object.entries(group.shape);
  const forms = new Map<string, Holds>();
  for (const [name, field] of fields) {
    const holds = plainFormOf(field);
    if (holds !== undefined) forms.set(name, holds);
  }
  const needed = fields.flatMap(([name, field]) => (field instanceof z.ZodMiniExactOptional ? [] : [name]));
  const made = { forms, needed };
  known.set(group, made);
  return made;
}

/**
 * True where every field of `json` is plain, right as it is, and none is missing: the schema would answer the same
 * object then, for ten times the work. False says nothing: ask the schema.
 */
export function isPlainly(group: Group, json: object): boolean {
  const { forms, needed } = plainGroupOf(group);
  for (const name of Object.keys(json)) {
    const holds = forms.get(name);
    if (holds === undefined || !holds(json[name as keyof typeof json])) return false;
  }
  return needed.every((name) => Object.hasOwn(json, name));
}
