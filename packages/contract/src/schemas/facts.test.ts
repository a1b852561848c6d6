import { verbs, type OutsideFact } from "@weir/domain";
import { expect, test } from "vitest";
import { z } from "zod";
import { type FactsAnswer, routes } from "../index.ts";

interface Described {
  readonly anyOf?: readonly Described[];
  readonly oneOf?: readonly Described[];
  readonly properties?: Readonly<Record<string, Described & { readonly const?: string; readonly items?: Described }>>;
  readonly required?: readonly string[];
  readonly const?: string;
}

const described = (schema: unknown): Described =>
  z.toJSONSchema(schema as z.ZodType, { io: "input", unrepresentable: "any" }) as Described;

/** Each kind of fact with its fields, those that must be there marked. */
const kindsIn = ({ anyOf, oneOf }: Described): string[] =>
  (oneOf ?? anyOf ?? []).map(({ properties = {}, required = [] }) => {
    const fields = Object.keys(properties).map((name) => (required.includes(name) ? `${name}!` : name));
    return `${properties["kind"]?.const}: ${fields.toSorted().join(" ")}`;
  });

test("what HTTP says of a fact is what the domain takes", () => {
  const verb = verbs.find(({ type }) => type === "fact.record");
  const domain = described(verb?.schema).properties?.["facts"]?.items;
  const contract = described(routes.facts.answer).properties?.["facts"]?.items;
  expect(kindsIn(contract ?? {})).toHaveLength(4);
  expect(kindsIn(contract ?? {})).toEqual(kindsIn(domain ?? {}));
});

test("an answered fact is the domain's, for the compiler", () => {
  const answered = (facts: readonly OutsideFact[]): FactsAnswer => ({ facts });
  const read = ({ facts }: FactsAnswer): readonly OutsideFact[] => facts;
  const note: OutsideFact = { kind: "note", factId: "n", notedAt: "2026-03-02T09:00:00.000Z", title: "Freeze" };
  expect(read(answered([note]))).toEqual([note]);
});
