import { boardStream, mapStream, parseEvent, type DomainEvent } from "@weir/domain";
import type { PersonRow } from "../rows/people-rows.ts";
import type { TeamName } from "../rows/team-rows.ts";
import { UnreadableLine } from "./native-lines.ts";
import { NativeReferences } from "./native-references.ts";
import type { NativeFileProblem } from "./workspace.ts";

export const NATIVE_FORMAT = "weir-board";
export const NATIVE_VERSION = 1;
/** A board with what people know of its value stream. An older Weir refuses it by its first line. */
export const NATIVE_VERSION_WITH_MAP = 2;

const MOST_PROBLEMS = 50;

export interface NativeBoard {
  readonly boardId: string;
  readonly events: readonly DomainEvent[];
  /** What people noted on the board's own map; empty where nobody did. */
  readonly mapEvents: readonly DomainEvent[];
  readonly people: readonly PersonRow[];
  readonly teams: readonly TeamName[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Short enough to quote, whatever it holds: a stranger's lists may nest deeper than any writer can follow. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "an object";
  return typeof value === "string" && value.length > 200 ? value.slice(0, 200) : value;
}

/** Whether a map's event says that its map was one of this board's then. */
export const isOfBoard = (event: DomainEvent, boardId: string): boolean =>
  "boardIds" in event && event.boardIds.includes(boardId);

/** Reads lines of a native file one by one, collecting what is wrong instead of stopping at the first. */
class NativeReader {
  readonly problems: NativeFileProblem[] = [];
  readonly events: DomainEvent[] = [];
  readonly mapEvents: DomainEvent[] = [];
  readonly people: PersonRow[] = [];
  readonly teams: TeamName[] = [];
  boardId = "";
  readonly #references = new NativeReferences();
  #promised: number | undefined;
  #promisedOfMap = 0;
  #seq = 0;
  #mapSeq = 0;
  #row = 0;

  take(line: string): void {
    this.#row += 1;
    if (line === "") return;
    const json = this.#parse(line);
    if (json === undefined) return;
    if (this.#promised === undefined) this.#takeHeader(json);
    else if ("person" in json) this.#takePerson(json.person);
    else if ("team" in json) this.#takeTeam(json.team);
    else this.#takeEvent(json);
  }

  finish(): void {
    if (this.problems.length > 0) return;
    if (this.#promised === undefined) this.#complain("", "", `a first line with format ${NATIVE_FORMAT}`);
    else if (this.events.length !== this.#promised) {
      this.#complain("", this.events.length, `${this.#promised} events, as the first line says`);
    } else if (this.mapEvents.length !== this.#promisedOfMap) {
      this.#complain("", this.mapEvents.length, `${this.#promisedOfMap} events of the map, as the first line says`);
    }
  }

  get full(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  #complain(path: string, value: unknown, expected: string): void {
    this.problems.push({ row: this.#row, path, value: shown(value), expected });
  }

  #parse(line: string): Json | undefined {
    try {
      const json: unknown = JSON.parse(line);
      if (isObject(json)) return json;
    } catch {
      // Said below, like any other line that is not an object.
    }
    this.#complain("", line, "one JSON object");
    return undefined;
  }

  #takeHeader({ format, version, boardId, events, mapEvents = 0 }: Json): void {
    if (format !== NATIVE_FORMAT) this.#complain("format", format, NATIVE_FORMAT);
    if (version !== NATIVE_VERSION && version !== NATIVE_VERSION_WITH_MAP)
      this.#complain("version", version, `${NATIVE_VERSION} or ${NATIVE_VERSION_WITH_MAP}`);
    if (typeof boardId === "string") this.boardId = boardId;
    else this.#complain("boardId", boardId, "an id");
    this.#promised = typeof events === "number" ? events : 0;
    if (typeof events !== "number") this.#complain("events", events, "how many events follow");
    if (typeof mapEvents === "number") this.#promisedOfMap = mapEvents;
    else this.#complain("mapEvents", mapEvents, "how many events of the map follow");
  }

  #takePerson(person: unknown): void {
    if (isObject(person) && typeof person.personId === "string" && typeof person.name === "string") {
      this.people.push({ personId: person.personId, name: person.name });
    } else this.#complain("person", person, "personId and name");
  }

  #takeTeam(team: unknown): void {
    if (isObject(team) && typeof team.teamId === "string" && typeof team.name === "string") {
      this.teams.push({ teamId: team.teamId, name: team.name });
    } else this.#complain("team", team, "teamId and name");
  }

  #takeEvent(json: Json): void {
    const event = parseEvent(json);
    if (Array.isArray(event)) {
      if (json.stream === mapStream(this.boardId)) this.#mapSeq += 1;
      else this.#seq += 1;
      for (const { path, value, expected } of event) this.#complain(path, value, expected);
      return;
    }
    if (this.#promisedOfMap > 0 && event.stream === mapStream(this.boardId)) return this.#takeMapEvent(event);
    const stream = boardStream(this.boardId);
    this.#seq += 1;
    const first = this.#seq === 1;
    if (event.stream !== stream) this.#complain("stream", event.stream, stream);
    if (event.seq !== this.#seq) this.#complain("seq", event.seq, String(this.#seq));
    // One gap is told once: what follows is counted on from here.
    this.#seq = event.seq;
    if (first && event.type !== "board.created") this.#complain("type", event.type, "board.created");
    for (const { path, value, expected } of this.#references.take(event)) this.#complain(path, value, expected);
    this.events.push(event);
  }

  /** The map is the board's own: it begins as one, and every event says that it is of this board. */
  #takeMapEvent(event: DomainEvent): void {
    this.#mapSeq += 1;
    const first = this.#mapSeq === 1;
    if (event.seq !== this.#mapSeq) this.#complain("seq", event.seq, String(this.#mapSeq));
    this.#mapSeq = event.seq;
    if (first !== (event.type === "map.created"))
      this.#complain("type", event.type, first ? "map.created" : "a map once made is not made again");
    if (event.type === "map.created" && event.mapId !== this.boardId)
      this.#complain("mapId", event.mapId, this.boardId);
    if (!isOfBoard(event, this.boardId)) this.#complain("boardIds", null, `boards with ${this.boardId} among them`);
    this.mapEvents.push(event);
  }
}

/** Reads a native file; every problem it finds (at most some fifty) names its row and place. */
export const readNativeFile = async (
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<NativeBoard | { readonly problems: readonly NativeFileProblem[] }> => {
  const reader = new NativeReader();
  try {
    for await (const line of lines) {
      reader.take(line);
      if (reader.full) break;
    }
  } catch (error) {
    if (error instanceof UnreadableLine) return { problems: [...reader.problems, error.problem] };
    throw error;
  }
  if (!reader.full) reader.finish();
  if (reader.problems.length > 0) return { problems: reader.problems };
  const { boardId, events, mapEvents, people, teams } = reader;
  return { boardId, events, mapEvents, people, teams };
};
