import {
  boardStream,
  hidesPeople,
  mentionsIn,
  type Card,
  type DomainEvent,
  type ShareViewer,
  type Viewer,
} from "@weir/domain";
import { givenRoles } from "../access/board-roles.ts";
import type { EventLog } from "../event-log.ts";
import { BOARD_ROW } from "../rows/board-rows.ts";
import { PERSON_ROW, toPeople, type PersonRow } from "../rows/people-rows.ts";
import { TEAM_PERSON_ROW, TEAM_ROW, toTeamNames, type TeamName } from "../rows/team-rows.ts";
import { denied, mayRead } from "./permitted.ts";
import { readPages } from "./read-pages.ts";

/** Everybody an event names: who did it, to whom a card was given, who deals with what blocks it, who stands in a field of it, who is mentioned. */
export const peopleIn = (event: DomainEvent): readonly string[] => {
  const doer = event.actor.id;
  if (event.type === "card.created") return [doer, ...(event.people ?? []), ...heldPeople(event.fields)];
  if (event.type === "card.commented") return [doer, ...mentionsIn(event.text)];
  if (event.type === "card.field-set" && event.kind === "person" && typeof event.value === "string")
    return [doer, event.value];
  if ("ownerId" in event && event.ownerId !== undefined) return [doer, event.ownerId];
  return "people" in event && Array.isArray(event.people) ? [doer, ...event.people] : [doer];
};

const heldPeople = (fields: Card["fields"] = []): string[] =>
  fields.flatMap(({ kind, value }) => (kind === "person" && typeof value === "string" ? [value] : []));

interface Known {
  readonly people: Set<string>;
  readonly teams: Set<string>;
}

/** Who was named on a board, as far as it was read: only what came since has to be read when it is asked again. */
interface Seen extends Known {
  upTo: number;
}

/**
 * Names, as far as whoever asks may know them: everybody's, or those of people and teams that did something, were given
 * something or have a role on a board they may see, and of their own teams.
 */
export const createKnownNames = (log: EventLog) => {
  const boards = new Map<string, Seen>();

  const seenOn = async (stream: string): Promise<Known> => {
    const seen: Seen = boards.get(stream) ?? { people: new Set(), teams: new Set(), upTo: 0 };
    boards.set(stream, seen);
    for await (const page of readPages(log, stream, seen.upTo)) {
      for (const event of page) {
        for (const personId of peopleIn(event)) seen.people.add(personId);
        if (event.actor.group !== undefined) seen.teams.add(event.actor.group);
        seen.upTo = Math.max(seen.upTo, event.seq);
      }
    }
    return seen;
  };

  /** Teams belong to the figures, and people to their cards: who did something there, not who might. */
  const knownByLink = async (viewer: ShareViewer): Promise<Known> => {
    const stream = boardStream(viewer.boardId);
    const nobody: Known = { people: new Set(), teams: new Set() };
    if (denied(viewer, "people.read")) return nobody;
    const { people, teams } = await seenOn(stream);
    return { people: mayRead(stream, viewer) && !hidesPeople(viewer) ? people : nobody.people, teams };
  };

  /** `undefined`: all there are. */
  const knownTo = async (viewer: Viewer): Promise<Known | undefined> => {
    if (denied(viewer, "people.read-all") === undefined) return undefined;
    const { personId } = viewer;
    const known: Known = { people: new Set(), teams: new Set() };
    if (viewer.kind === "share") return knownByLink(viewer);
    if (denied(viewer, "people.read")) return known;
    const all = [...(await log.rows(BOARD_ROW)).keys()];
    const boardIds = new Set(all.filter((boardId) => mayRead(boardStream(boardId), viewer)));
    const given = await givenRoles(log, boardIds);
    const own = [...(await log.rows(TEAM_PERSON_ROW)).values()].filter((row) => row.personId === personId);
    for (const each of [personId, ...given.people]) known.people.add(each);
    for (const each of [...given.teams, ...own.map(({ teamId }) => String(teamId))]) known.teams.add(each);
    for (const boardId of boardIds) {
      const { people, teams } = await seenOn(boardStream(boardId));
      for (const each of people) known.people.add(each);
      for (const each of teams) known.teams.add(each);
    }
    return known;
  };

  return {
    people: async (viewer: Viewer): Promise<readonly PersonRow[]> => {
      const known = await knownTo(viewer);
      const people = toPeople(await log.rows(PERSON_ROW));
      return known === undefined ? people : people.filter(({ personId }) => known.people.has(personId));
    },
    teamNames: async (viewer: Viewer): Promise<readonly TeamName[]> => {
      const known = await knownTo(viewer);
      const teams = toTeamNames(await log.rows(TEAM_ROW));
      return known === undefined ? teams : teams.filter(({ teamId }) => known.teams.has(teamId));
    },
    /** The board is gone: another under its id begins with nobody. */
    forget: (stream: string): void => void boards.delete(stream),
  };
};
