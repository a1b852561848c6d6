import type { ImportAnswers } from "../import-answers.ts";
import type { ImportQuestion, ImportWarning } from "../import-plan.ts";
import { type DateForm, dateForm } from "./date-form.ts";

export type DateOrder = "day-first" | "month-first";

/** In what order a file writes day and month, and how sure that is. */
export interface DateOrderFound {
  readonly order: DateOrder;
  readonly questions: readonly ImportQuestion[];
  readonly warnings: readonly ImportWarning[];
}

/**
 * Finds the order of day and month in all dates of a file. A date such as 25/3/2021 settles it for
 * the file; where every date could be read both ways it is asked, never guessed: until the answer
 * comes the dates are read day first and the question stands beside the result.
 */
export function dateOrder(texts: Iterable<string>, answers: ImportAnswers): DateOrderFound {
  const pairs: { readonly text: string; readonly pair: readonly [number, number] }[] = [];
  for (const text of texts) {
    const pair = dateForm(text)?.pair;
    if (pair) pairs.push({ text, pair });
  }
  const ambiguous = pairs.filter(({ pair: [first, second] }) => first <= 12 && second <= 12 && first !== second);
  const examples = [...new Set(ambiguous.map(({ text }) => text))].slice(0, 5);
  const dayFirst = pairs.filter(({ pair: [first] }) => first > 12);
  const monthFirst = pairs.filter(({ pair: [, second] }) => second > 12);
  if (answers.dateOrder) return { order: answers.dateOrder, questions: [], warnings: [] };
  const settled = dayFirst.length > 0 !== monthFirst.length > 0;
  if (examples.length === 0 || settled) {
    const order = monthFirst.length > dayFirst.length ? "month-first" : "day-first";
    const proof = [...dayFirst, ...monthFirst].slice(0, 3).map(({ text }) => text);
    const warnings: ImportWarning[] =
      examples.length === 0
        ? []
        : [{ code: "date-order-inferred", count: ambiguous.length, examples: [order, ...proof] }];
    return { order, questions: [], warnings };
  }
  return {
    order: "day-first",
    questions: [{ id: "dateOrder", code: "date-order", choices: ["day-first", "month-first"], examples }],
    warnings: [],
  };
}

/** Day and month of a form under an order. */
export function dayAndMonth(form: DateForm, order: DateOrder): { readonly day: number; readonly month: number } {
  if (!form.pair) return { day: form.day ?? 0, month: form.month ?? 0 };
  const [first, second] = form.pair;
  return order === "day-first" ? { day: first, month: second } : { day: second, month: first };
}
