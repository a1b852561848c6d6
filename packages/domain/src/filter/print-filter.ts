import type { CardFilter, FilterTerm } from "./filter.ts";
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
      return `${negated ? "no" : "has"}:${term.values.join(",")}`;
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
    default:
      return `${not}${field}:${term.values.map(printValue).join(",")}`;
  }
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** A value of a field, in quotes where it would not be read as one otherwise. */
export const printValue = (text: string): string => (/^"|[\s,]|^$/.test(text) ? quoted(text) : text);

const printWord = (text: string): string => (/^["-]|\s|^[A-Za-z]+:|^$/.test(text) ? quoted(text) : text);
