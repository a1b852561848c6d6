import fc from "fast-check";
import { expect, test } from "vitest";
import { filters, ownFields } from "../../testing/filter-arbitraries.ts";
import { longestFilter } from "./filter.ts";
import { parseFilter, type FilterProblem } from "./parse-filter.ts";
import { printFilter } from "./print-filter.ts";
import { scanFilter } from "./scan-filter.ts";

test("a printed filter is read as the very same", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      fc.pre(printFilter(filter).length <= longestFilter);
      expect(parseFilter(printFilter(filter), ownFields)).toEqual({ filter, problems: [] });
    }),
    { numRuns: 1_000 },
  );
});

test("whatever is typed is read, and every problem stands where it says", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab-: ,."\\@today19wd<>size\t') }), (text) => {
      const { filter, problems } = parseFilter(text, ownFields);
      for (const { start, end } of problems) expect(0 <= start && start < end && end <= text.length).toBe(true);
      expect(parseFilter(printFilter(filter), ownFields)).toEqual({ filter, problems: [] });
      const covered = scanFilter(text).map(({ start, end }) => text.slice(start, end));
      expect(covered.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
    }),
    { numRuns: 1_000 },
  );
});

test("what is understood", () => {
  const terms = (text: string) => parseFilter(text).filter.terms;
  expect(terms('refund -"order page" Label:a,"b, c"')).toEqual([
    { field: "any", negated: false, values: ["refund"] },
    { field: "any", negated: true, values: ["order page"] },
    { field: "label", negated: false, values: ["a", "b, c"] },
  ]);
  expect(terms("person:trello:ada")).toEqual([{ field: "person", negated: false, values: ["trello:ada"] }]);
  expect(terms("no:label")).toEqual([{ field: "has", negated: true, values: ["label"] }]);
  expect(terms("-no:label")).toEqual([{ field: "has", negated: false, values: ["label"] }]);
  expect(terms("due:2026-03-02..@today+2w age:..3w")).toEqual([
    { field: "due", negated: false, values: [{ from: { date: "2026-03-02" }, to: { fromToday: 14 } }] },
    { field: "age", negated: false, values: [{ to: 21 }] },
  ]);
  expect(terms("size:>3,<=0.5,2..5,8 -size:<1")).toEqual([
    {
      field: "size",
      negated: false,
      values: [{ from: 3, open: true }, { to: 0.5 }, { from: 2, to: 5 }, { from: 8, to: 8 }],
    },
    { field: "size", negated: true, values: [{ to: 1, open: true }] },
  ]);
  expect(terms("10:30 - a,b").map((term) => term.values[0])).toEqual(["10:30", "-", "a,b"]);
});

test("fields of the board are known by name and by id, in quotes where the language has that name itself", () => {
  const terms = (text: string) => parseFilter(text, ownFields).filter.terms;
  const term = (fieldId: string) => expect.objectContaining({ field: "own", fieldId });
  expect(terms("customer:acme")).toEqual([term("f1")]);
  expect(terms("label:web")).toEqual([{ field: "label", negated: false, values: ["web"] }]);
  expect(terms('"label":gold,silver')).toEqual([
    { field: "own", fieldId: "f2", name: "Label", asked: "whole", negated: false, values: ["gold", "silver"] },
  ]);
  expect(terms('"f4":2026-03-02')).toEqual([term("f4")]);
  expect(terms('-"say \\"no\\": twice":>3')).toEqual([expect.objectContaining({ fieldId: "f3", negated: true })]);
  expect(parseFilter('"nothing":3', ownFields).problems[0]).toMatchObject({
    problem: "unknown-field",
    value: "nothing",
  });
  expect(parseFilter('"release day":soon', ownFields).problems[0]).toMatchObject({ problem: "not-a-day" });
});

test("a problem names its place, what stands there and what could; the rest holds", () => {
  const told = (text: string) => parseFilter(text).problems.map((each) => place(text, each));
  const place = (text: string, { problem, start, end, value }: FilterProblem) => [
    problem,
    text.slice(start, end),
    value,
  ];
  expect(told("refund labl:a web")).toEqual([["unknown-field", "labl:a", "labl"]]);
  expect(told("label: web")).toEqual([["missing-value", "label:", ""]]);
  expect(told('label:a,"b')).toEqual([["unclosed-quote", '"b', "b"]]);
  expect(told("class:a,expedite")).toEqual([["not-a-choice", "a", "a"]]);
  expect(told("due:2026-02-30 created:.. started:soon..")).toEqual([
    ["not-a-day", "2026-02-30", "2026-02-30"],
    ["not-a-day", "..", ".."],
    ["not-a-day", "soon..", "soon.."],
  ]);
  expect(told("age:old here:9..3 due:@today..@today-1d")).toEqual([
    ["not-a-span", "old", "old"],
    ["backwards", "9..3", "9..3"],
    ["backwards", "@today..@today-1d", "@today..@today-1d"],
  ]);
  expect(told("size:>,large,5..2,1.234 size:>>2")).toEqual([
    ["not-an-amount", ">", ">"],
    ["not-an-amount", "large", "large"],
    ["backwards", "5..2", "5..2"],
    ["not-an-amount", "1.234", "1.234"],
    ["not-an-amount", ">>2", ">>2"],
  ]);
  expect(parseFilter("refund labl:a class:a,expedite").filter.terms).toHaveLength(2);
  expect(parseFilter("class:a").problems[0]?.expected).toEqual(["expedite", "fixed-date", "standard", "intangible"]);
  expect(parseFilter("x ".repeat(longestFilter)).problems[0]?.problem).toBe("too-long");
});
