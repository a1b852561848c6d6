import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterReasons } from "./cluster-reasons.ts";

const groups = (...reasons: (string | null)[]): (readonly string[])[] =>
  clusterReasons(reasons.map((reason) => [reason, 1] as const)).map(({ spellings }) => spellings);

test("case, accents, punctuation, numbers and the order of words do not matter", () => {
  expect(groups("Café closed", "cafe, CLOSED!", "closed: café (#42)")).toHaveLength(1);
});
test("wordings that share more than half of their words belong together, half is not enough", () => {
  expect(groups("waiting for vendor", "waiting for the vendor")).toHaveLength(1);
  expect(groups("waiting for vendor", "waiting for review")).toHaveLength(2);
});
test("the most frequent spelling names the group", () => {
  const [cluster] = clusterReasons([
    ["No test environment", 1],
    ["no test environment!", 3],
  ]);
  expect(cluster).toEqual({
    reason: "no test environment!",
    spellings: ["no test environment!", "No test environment"],
  });
});
test("a spelling names the group where it is more frequent than any of the more frequent words in another order", () => {
  const [cluster] = clusterReasons([
    ["vendor late", 2],
    ["late vendor", 2],
    ["vendor is late", 3],
  ]);
  expect(cluster).toEqual({ reason: "vendor is late", spellings: ["vendor is late", "late vendor", "vendor late"] });
});
test("no reason is a group of its own, and so is one without words", () => {
  expect(groups(null, "???", "vendor")).toEqual([["???"], ["vendor"], []]);
  expect(clusterReasons([])).toEqual([]);
});
test("the order of the reasons changes nothing, and every one is in one group", () => {
  const words = fc.constantFrom("vendor", "waiting", "for", "review", "the", "QA", "Prüfung");
  const reason = fc.array(words, { minLength: 1, maxLength: 4 }).map((found) => found.join(" "));
  const counted = fc.array(fc.tuple(reason, fc.integer({ min: 1, max: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(counted, fc.nat(), (reasons, turn) => {
      const middle = reasons.length === 0 ? 0 : turn % reasons.length;
      const turned = [...reasons.slice(middle), ...reasons.slice(0, middle)];
      expect(clusterReasons(turned)).toEqual(clusterReasons(reasons));
      const spellings = clusterReasons(reasons).flatMap((cluster) => cluster.spellings);
      expect(spellings.toSorted()).toEqual([...new Set(reasons.map(([text]) => text))].sort());
    }),
    { numRuns: 1000 },
  );
});
