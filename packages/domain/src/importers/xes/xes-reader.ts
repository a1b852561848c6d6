import type { SaxesTagPlain } from "saxes";
import { readDate } from "../dates/read-date.ts";
import type { LogCase, LogWords } from "../event-log/event-log.ts";
import type { XmlReader } from "../guard/read-xml.ts";
import { BadInput, type ImportProblem, quoted } from "../import-problem.ts";
import type { ReadContext } from "../importer.ts";
import { ownIds } from "../own-ids.ts";
import { WarningNotes } from "../warning-notes.ts";

const mostProblems = 100;
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Attributes of the standard extensions that an import reads; all others are passed over. */
const keys = ["concept:name", "time:timestamp", "lifecycle:transition", "org:group", "org:resource"] as const;
type Key = (typeof keys)[number];
const isKey = (key: string | undefined): key is Key => keys.some((one) => one === key);

/** Collects the cases of a log while its tags come by. */
export class XesReader implements XmlReader {
  readonly cases: LogCase[] = [];
  readonly notes = new WarningNotes();
  logName = "";
  readonly progress: (share: number) => void;
  readonly #file: string;
  readonly #timeZone: string;
  readonly #words: LogWords;
  readonly #problems: ImportProblem[] = [];
  readonly #ownIdOf = ownIds();
  /** Elements that are open, the innermost last: an attribute belongs to the one around it. */
  readonly #around: string[] = [];
  #case: { id: string; row: number; events: LogCase["events"] } | undefined;
  #event: Partial<Record<Key, string>> | undefined;

  constructor(file: string, { timeZone, tell }: ReadContext, words: LogWords) {
    this.#file = file;
    this.#timeZone = timeZone;
    this.#words = words;
    this.progress = (share) => tell?.({ phase: "reading", share, items: this.cases.length });
  }

  open({ name, attributes }: SaxesTagPlain, row: number): void {
    const element = local(name);
    const parent = this.#around.at(-1);
    this.#around.push(element);
    if (element === "trace" && parent === "log") this.#case = { id: "", row, events: [] };
    else if (element === "event" && parent === "trace") this.#event = {};
    else if (parent === "event" || parent === "trace" || parent === "log")
      this.#attribute(parent, attributes["key"], attributes["value"]);
  }

  #attribute(owner: "event" | "trace" | "log", key: string | undefined, value = ""): void {
    if (!isKey(key)) return;
    if (owner === "event") {
      if (this.#event) this.#event[key] = value.trim();
    } else if (key !== "concept:name") return;
    else if (owner === "log") this.logName = value.trim();
    else if (this.#case) this.#case.id = value.trim();
  }

  close(_name: string, row: number): void {
    const element = this.#around.pop();
    const parent = this.#around.at(-1);
    if (element === "event" && parent === "trace") this.#endEvent(row);
    else if (element === "trace" && parent === "log") this.#endCase();
  }

  #endEvent(row: number): void {
    const written = this.#event ?? {};
    this.#event = undefined;
    const activity = written["concept:name"] ?? "";
    const at = this.#instant(written["time:timestamp"], row);
    if (activity === "") this.#complain({ code: "missing-value", row, column: "concept:name", value: "<event>" });
    if (at === undefined || activity === "" || this.#problems.length > 0) return;
    this.#case?.events.push(
      this.#words.event({
        activity,
        at,
        lifecycle: written["lifecycle:transition"] ?? "",
        group: written["org:group"] ?? "",
        resource: written["org:resource"] ?? "",
      }),
    );
  }

  #instant(text: string | undefined, row: number): number | undefined {
    const column = "time:timestamp";
    if (text === undefined || text === "") {
      this.#complain({ code: "missing-value", row, column, value: "<event>" });
      return undefined;
    }
    const read = readDate(text, { order: "day-first", timeZone: this.#timeZone });
    if ("problem" in read) {
      this.#complain({ ...read.problem, row, column });
      return undefined;
    }
    if (!read.hadZone) this.notes.add("dates-without-zone", text);
    return read.at;
  }

  #endCase(): void {
    const read = this.#case;
    this.#case = undefined;
    if (!read) return;
    const { id, row, events } = read;
    if (id === "") return this.#complain({ code: "missing-value", row, column: "concept:name", value: "<trace>" });
    const ownId = this.#ownIdOf(id);
    if (ownId !== id) this.notes.add("shared-id", id);
    this.cases.push({ id: ownId, events });
  }

  #complain(problem: Omit<ImportProblem, "file">): void {
    const { value } = problem;
    if (this.#problems.length < mostProblems)
      this.#problems.push({ ...problem, value: quoted(value), file: this.#file });
  }

  throwProblems(): void {
    if (this.#problems.length > 0) throw new BadInput(...this.#problems);
  }
}
