import { boardStream } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import { PERSON_ROW, toPeople } from "../rows/people-rows.ts";
import { TEAM_ROW, toTeamNames } from "../rows/team-rows.ts";
import { peopleIn } from "./known-names.ts";
import { NATIVE_FORMAT, NATIVE_VERSION } from "./native-file.ts";
import { readPages } from "./read-pages.ts";

/**
 * A board as lines of JSON, without line ends: a header, every event as stored, then the people
 * and teams they name. The same log gives the same bytes.
 */
export async function* exportBoard(log: EventLog, boardId: string, upToSeq: number): AsyncGenerator<string> {
  yield JSON.stringify({ format: NATIVE_FORMAT, version: NATIVE_VERSION, boardId, events: upToSeq });
  const named = new Set<string>();
  const groups = new Set<string | undefined>();
  for await (const page of readPages(log, boardStream(boardId), 0, upToSeq)) {
    for (const event of page) {
      for (const personId of peopleIn(event)) named.add(personId);
      groups.add(event.actor.group);
      yield JSON.stringify(event);
    }
  }
  for (const person of toPeople(await log.rows(PERSON_ROW))) {
    if (named.has(person.personId) && person.removed === undefined) yield JSON.stringify({ person });
  }
  for (const { teamId, name } of toTeamNames(await log.rows(TEAM_ROW))) {
    if (groups.has(teamId)) yield JSON.stringify({ team: { teamId, name } });
  }
}
