import {
  allCards,
  boardIdOf,
  factsStream,
  isBoardStream,
  isMapStream,
  type BoardState,
  type DomainEvent,
  type Instant,
  type Viewer,
} from "@weir/domain";
import type { OwnRecord } from "../access/own-record.ts";
import type { EventLog } from "../event-log.ts";
import { mayRead, seen } from "./permitted.ts";
import { readPages } from "./read-pages.ts";

/** What a file of one's own says it is. */
const PERSON_FORMAT = "weir-person";
const PERSON_VERSION = 1;

interface Sources {
  readonly log: EventLog;
  board(boardId: string, viewer: Viewer): Promise<BoardState | undefined>;
}

/**
 * Everything Weir knows of somebody as the text of one JSON object, in pieces: what is kept about them, then what they
 * did and which cards are theirs on every board they may see; what they did on others is counted.
 */
export async function* ownFile(
  { log, board }: Sources,
  record: OwnRecord,
  viewer: Viewer,
  exportedAt: Instant,
): AsyncGenerator<string> {
  const { personId } = viewer;
  const ownEvents = async function* (stream: string): AsyncGenerator<readonly DomainEvent[]> {
    for await (const page of readPages(log, stream)) {
      const own = page.filter(({ actor }) => actor.kind === "person" && actor.id === personId);
      if (own.length > 0) yield own;
    }
  };
  const elsewhere = { boards: 0, events: 0 };

  yield `${open({ format: PERSON_FORMAT, version: PERSON_VERSION, exportedAt, ...record })},"boards":[`;
  let between = "";
  for (const stream of (await log.streams()).filter(isBoardStream)) {
    if (!mayRead(stream, viewer)) {
      const before = elsewhere.events;
      for await (const events of ownEvents(stream)) elsewhere.events += events.length;
      if (elsewhere.events > before) elsewhere.boards += 1;
      continue;
    }
    const state = await board(boardIdOf(stream), viewer);
    if (state === undefined) continue;
    const assigned = [...allCards(state)]
      .filter(({ people }) => people.includes(personId))
      .map(({ cardId, title }) => ({ cardId, title }));
    // A board that has nothing of theirs is not in it.
    let begin: string | undefined =
      `${between}${open({ boardId: state.boardId, name: state.name, assigned })},"events":[`;
    if (assigned.length > 0) {
      yield begin;
      begin = undefined;
    }
    let first = true;
    for await (const events of ownEvents(stream)) {
      yield `${begin ?? (first ? "" : ",")}${listed(events)}`;
      begin = undefined;
      first = false;
    }
    if (begin !== undefined) continue;
    yield "]}";
    between = ",";
  }
  yield '],"facts":[';
  let gap = "";
  for await (const events of ownEvents(factsStream)) {
    if (mayRead(factsStream, viewer)) yield `${gap}${listed(events)}`;
    else elsewhere.events += events.length;
    gap = ",";
  }
  yield '],"maps":[';
  let comma = "";
  for (const stream of (await log.streams()).filter(isMapStream)) {
    for await (const events of ownEvents(stream)) {
      const own = events.filter((event) => !("hidden" in seen(event, viewer)));
      elsewhere.events += events.length - own.length;
      if (own.length === 0) continue;
      yield `${comma}${listed(own)}`;
      comma = ",";
    }
  }
  yield `],"elsewhere":${JSON.stringify(elsewhere)}}\n`;
}

/** An object whose last fields are still to come. */
const open = (fields: object): string => JSON.stringify(fields).slice(0, -1);

const listed = (events: readonly DomainEvent[]): string => events.map((event) => JSON.stringify(event)).join(",");
