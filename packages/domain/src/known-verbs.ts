import { boardVerbs } from "./streams/board/board-verbs.ts";
import type { EventDefinition, VerbDefinition } from "./verb.ts";

const verbByType = new Map<string, VerbDefinition>();
const eventByType = new Map<string, EventDefinition>();
const verbByEventType = new Map<string, VerbDefinition>();

/**
 * Makes verbs known to all who decide, evolve and parse. A board's are known from the start; those of other streams
 * come with the list of all (`verbs.ts`), which a browser that shows boards never loads.
 */
export function know(verbs: readonly VerbDefinition[]): void {
  for (const verb of verbs) {
    verbByType.set(verb.type, verb);
    for (const event of verb.events) {
      eventByType.set(event.type, event);
      verbByEventType.set(event.type, verb);
    }
  }
}

know(boardVerbs);

/** The names of the verbs that are known. */
export const knownTypes = (): string[] => [...verbByType.keys()];

/** The verb by its name, or undefined. */
export function verbOf(type: string): VerbDefinition | undefined {
  return verbByType.get(type);
}

/** The type of event by its name, or undefined. */
export function eventDefinitionOf(type: string): EventDefinition | undefined {
  return eventByType.get(type);
}

/** The verb whose work the event is. */
export function verbOfEvent(type: string): VerbDefinition | undefined {
  return verbByEventType.get(type);
}
