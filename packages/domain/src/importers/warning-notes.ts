import type { ImportWarning, ImportWarningCode } from "./import-plan.ts";

const shownExamples = 5;

/** Collects what is worth a warning while reading, and tells each kind once with its count and a few examples. */
export class WarningNotes {
  readonly #examples = new Map<ImportWarningCode, { count: number; examples: string[] }>();

  add(code: ImportWarningCode, example: string, count = 1): void {
    const note = this.#examples.get(code) ?? { count: 0, examples: [] };
    note.count += count;
    if (note.examples.length < shownExamples && !note.examples.includes(example)) note.examples.push(example);
    this.#examples.set(code, note);
  }

  list(): ImportWarning[] {
    return [...this.#examples].map(([code, note]) => ({ code, ...note }));
  }
}
