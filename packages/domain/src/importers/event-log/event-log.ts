import type { ForeignActor, ForeignPerson } from "../foreign-history.ts";

/** What a log says of one event, as it is written. */
export interface WrittenEvent {
  readonly activity: string;
  /** What became of the activity: started, completed, and whatever a system calls it. */
  readonly lifecycle: string;
  readonly at: number;
  readonly group: string;
  readonly resource: string;
}

/** One case of a log with its events in the order of the file. */
export interface LogCase {
  readonly id: string;
  readonly events: LogEvent[];
}

/** An event in the words that everything after it shares. */
export interface LogEvent {
  readonly stage: LogStage;
  readonly at: number;
  readonly actor: ForeignActor | undefined;
}

/** An activity and what became of it: the stage of an item until its next event. */
export interface LogStage {
  readonly id: string;
  readonly activity: string;
  readonly lifecycle: string;
}

/** Stages and people of a log, each told once however often events name them: a log may name them a million times. */
export class LogWords {
  readonly stages = new Map<string, LogStage>();
  readonly #actors = new Map<string, ForeignActor>();

  get people(): ForeignPerson[] {
    const people = new Map<string, { id: string; name: string }>();
    for (const { id } of this.#actors.values()) if (id !== undefined) people.set(id, { id, name: id });
    return [...people.values()];
  }

  event({ activity, lifecycle, at, group, resource }: WrittenEvent): LogEvent {
    const key = lifecycle === "" ? activity : `${activity}/${lifecycle}`;
    let stage = this.stages.get(key);
    if (stage === undefined) this.stages.set(key, (stage = { id: shortId(key), activity, lifecycle }));
    return { stage, at, actor: this.#actor(resource, group) };
  }

  #actor(resource: string, group: string): ForeignActor | undefined {
    if (resource === "" && group === "") return undefined;
    const key = JSON.stringify([resource, group]);
    let actor = this.#actors.get(key);
    if (actor === undefined) {
      actor = { ...(resource === "" ? {} : { id: resource }), ...(group === "" ? {} : { group }) };
      this.#actors.set(key, actor);
    }
    return actor;
  }
}

/** What patterns of a workflow take. */
const longestId = 120;

/** The id of a stage, cut where no pattern could hold it, and told apart from others that begin alike. */
function shortId(key: string): string {
  if (key.length <= longestId) return key;
  let sum = 0;
  for (const char of key) sum = (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return `${key.slice(0, longestId - 9)}…${sum.toString(16).padStart(8, "0")}`;
}
