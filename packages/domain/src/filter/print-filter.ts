import { filterFields, type CardFilter, type FilterTerm, type HeldField } from "./filter.ts";
import { printAmount, printDay, printRange } from "./filter-values.ts";

/** The filter as a text that {@link parseFilter} reads as the same filter. */
export const printFilter = ({ terms }: CardFilter): string => terms.map(printTerm).join(" ");

/** One condition as it is typed. */
export function printTerm(term: FilterTerm): string {
  const { field, negated } = term;
  const not = negated ? "-" : "";
  switch (field) {
    case "any":
      return `${not}${printWord(term.values[0])}`;
    case "has":
      return `${negated ? "no" : "has"}:${term.values.map(printPart).join(",")}`;
    case "due":
    case "created":
    case "started":
    case "finished":
      return `${not}${field}:${term.values.map((range) => printRange(range, printDay)).join(",")}`;
    case "age":
    case "here":
      return `${not}${field}:${term.values.map((range) => printRange(range, String)).join(",")}`;
    case "size":
      return `${not}${field}:${term.values.map(printAmount).join(",")}`;
    case "own":
      return `${not}${printFieldName(term.name)}:${ownValues(term).join(",")}`;
    default:
      return `${not}${field}:${term.values.map(printValue).join(",")}`;
  }
}

/** What a card may hold; a field of the board in quotes where it is called like something every card can have. */
export function printPart(part: string | Pick<HeldField, "name">): string {
  if (typeof part === "string") return part;
  const isPart = (filterFields.has.choices as readonly string[]).includes(part.name.toLowerCase());
  return isPart ? quoted(part.name) : printValue(part.name);
}

function ownValues(term: Extract<FilterTerm, { field: "own" }>): string[] {
  switch (term.asked) {
    case "amount":
      return term.values.map(printAmount);
    case "day":
      return term.values.map((range) => printRange(range, printDay));
    default:
      return term.values.map(printValue);
  }
}

/** How a field of the board is named: in quotes where its name would be read as something else. */
export const printFieldName = (name: string): string =>
  /^[A-Za-z]+$/.test(name) && !Object.hasOwn(filterFields, name.toLowerCase()) && name.toLowerCase() !== "no"
    ? name
    : quoted(name);

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** A value of a field, in quotes where it would not be read as one otherwise. */
export const printValue = (text: string): string => (/^"|[\s,]|^$/.test(text) ? quoted(text) : text);

const printWord = (text: string): string => (/^["-]|\s|^[A-Za-z]+:|^$/.test(text) ? quoted(text) : text);
