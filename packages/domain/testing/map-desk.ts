import {
  decide,
  emptyMap,
  evolveAll,
  isRefusal,
  mapStream,
  parseCommand,
  type DomainEvent,
  type MapState,
  type Refusal,
} from "../src/index.ts";

export const mapContext = {
  now: "2026-03-02T10:00:00.000Z",
  actor: { kind: "person", id: "you" },
  newId: () => "new",
} as const;

/** A map and what it was asked. */
export function mapDesk(mapId = "m") {
  const stream = mapStream(mapId);
  let state: MapState = emptyMap(stream);
  const log: DomainEvent[] = [];
  const ask = (wish: object): readonly DomainEvent[] | Refusal => {
    const command = parseCommand({ commandId: `c${log.length}`, stream, ...wish });
    if (Array.isArray(command)) throw new Error(JSON.stringify(command));
    const decision = decide(new Map([[stream, state]]), command, mapContext);
    if (isRefusal(decision)) return decision;
    const events = decision.batches.flatMap((batch) => batch.events);
    state = evolveAll(state, events);
    log.push(...events);
    return events;
  };
  const mustAsk = (wish: object): readonly DomainEvent[] => {
    const answer = ask(wish);
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
    return answer;
  };
  return { ask, mustAsk, log, stream, state: () => state };
}
