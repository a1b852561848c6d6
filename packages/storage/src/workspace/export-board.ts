import { boardStream, mapStream } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import { PERSON_ROW, toPeople } from "../rows/people-rows.ts";
import { TEAM_ROW, toTeamNames } from "../rows/team-rows.ts";
import { peopleIn } from "./known-names.ts";
import { NATIVE_FORMAT, NATIVE_VERSION, NATIVE_VERSION_WITH_MAP } from "./native-file.ts";
import { readPages } from "./read-pages.ts";

/**
 * A board as lines of JSON, without line ends: a header, every event as stored, those of the board's own map, then the
 * people and teams they name. The same log gives the same bytes; one without a map those of the first version.
 */
export async function* exportBoard(
  log: EventLog,
  { boardId, upToSeq, mapSeq }: { readonly boardId: string; readonly upToSeq: number; readonly mapSeq: number },
): AsyncGenerator<string> {
  const map = mapSeq === 0 ? { version: NATIVE_VERSION } : { version: NATIVE_VERSION_WITH_MAP, mapEvents: mapSeq };
  const { version, ...more } = map;
  yield JSON.stringify({ format: NATIVE_FORMAT, version, boardId, events: upToSeq, ...more });
  const named = new Set<string>();
  const groups = new Set<string | undefined>();
  const streams = [[boardStream(boardId), upToSeq] as const, [mapStream(boardId), mapSeq] as const];
  for (const [stream, last] of streams) {
    for await (const page of readPages(log, stream, 0, last)) {
      for (const event of page) {
        for (const personId of peopleIn(event)) named.add(personId);
        groups.add(event.actor.group);
        yield JSON.stringify(event);
      }
    }
  }
  for (const person of toPeople(await log.rows(PERSON_ROW))) {
    if (named.has(person.personId) && person.removed === undefined) yield JSON.stringify({ person });
  }
  for (const { teamId, name } of toTeamNames(await log.rows(TEAM_ROW))) {
    if (groups.has(teamId)) yield JSON.stringify({ team: { teamId, name } });
  }
}
