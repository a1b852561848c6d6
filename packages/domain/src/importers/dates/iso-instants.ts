import { BadInput, type ImportProblem } from "../import-problem.ts";
import { readDate } from "./read-date.ts";

const mostProblems = 50;

/** Reads the dates of one JSON file, all of which should name their zone; wrong ones are collected with their paths. */
export class IsoInstants {
  readonly #file: string;
  readonly #timeZone: string;
  readonly #problems: ImportProblem[] = [];
  #firstAt = Infinity;
  #lastAt = 0;

  constructor(file: string, timeZone: string) {
    this.#file = file;
    this.#timeZone = timeZone;
  }

  /** First and last of the instants read by {@link readRecord}. */
  get span(): { readonly firstAt: number; readonly lastAt: number } {
    return { firstAt: this.#firstAt, lastAt: this.#lastAt };
  }

  /** Reads the instant of one of the source's own records. */
  readRecord(text: string, path: string): number {
    const at = this.read(text, path);
    this.#firstAt = Math.min(this.#firstAt, at);
    this.#lastAt = Math.max(this.#lastAt, at);
    return at;
  }

  /** Epoch milliseconds; 0 for a wrong date, which {@link throwProblems} then tells about. */
  read(text: string, path: string): number {
    const read = readDate(text, { order: "day-first", timeZone: this.#timeZone });
    if ("at" in read) return read.at;
    this.#problems.push({ ...read.problem, file: this.#file, path });
    return 0;
  }

  throwProblems(): void {
    if (this.#problems.length > 0) throw new BadInput(...this.#problems.slice(0, mostProblems));
  }
}
