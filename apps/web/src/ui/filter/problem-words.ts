import { lookTexts, readable, textsOf } from "@weir/contract";
import { longestFilter, type FilterProblem } from "@weir/domain";
import { listed } from "../../lib/locale.ts";

const say = textsOf(lookTexts);
const mostShown = 40;

/** What is wrong with a filter, and what could stand there. */
export function problemWords(
  { problem, start, end, field = "", expected = [], ...at }: FilterProblem,
  text: string,
): string {
  // Where no value stands, the term itself says which one is meant.
  const said = at.value === "" ? text.slice(start, end) : at.value;
  const value = readable(said.length > mostShown ? `${said.slice(0, mostShown)}…` : said);
  switch (problem) {
    case "too-long":
      return say("look.problem.too-long", { limit: longestFilter });
    case "unknown-field":
      return say("look.problem.unknown-field", { value, expected: listed(expected) });
    case "not-a-choice":
      return say("look.problem.not-a-choice", { value, field, expected: listed(expected) });
    default:
      return say(`look.problem.${problem}`, { value });
  }
}
