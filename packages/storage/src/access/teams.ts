import type { EventLog } from "../event-log.ts";
import { TEAM_PERSON_ROW, TEAM_ROW } from "../rows/team-rows.ts";
import type { Step } from "./step.ts";

/** People who are given roles on boards together. */
export interface TeamRecord {
  readonly teamId: string;
  readonly name: string;
  /** One who was taken out is among them until the disk has followed, so that they can be taken out again. */
  readonly people: ReadonlySet<string>;
}

export interface Teams {
  get(teamId: string): TeamRecord | undefined;
  /** Compared without case. */
  withName(name: string): TeamRecord | undefined;
  all(): readonly TeamRecord[];
  /** The teams somebody is in now. */
  of(personId: string): ReadonlySet<string>;
  /** Makes a team, or names it anew. */
  put(teamId: string, name: string): Step;
  join(teamId: string, personId: string): Step;
  leave(teamId: string, personId: string): Step;
  /** Takes somebody out of every team. */
  leaveAll(personId: string): Step[];
  /** Takes everybody out and the team away. */
  remove(teamId: string): Step[];
}

const none: ReadonlySet<string> = new Set();
const nameKey = (name: string): string => name.trim().normalize("NFKC").toLowerCase();

export const loadTeams = async (log: EventLog): Promise<Teams> => {
  const teams = new Map<string, { name: string; readonly people: Set<string> }>();
  const teamsOf = new Map<string, Set<string>>();

  const enter = (teamId: string, personId: string): void => {
    teams.get(teamId)?.people.add(personId);
    const own = teamsOf.get(personId);
    if (own) own.add(teamId);
    else teamsOf.set(personId, new Set([teamId]));
  };
  const recordOf = ([teamId, { name, people }]: readonly [string, { name: string; people: ReadonlySet<string> }]) => ({
    teamId,
    name,
    people,
  });
  const all = (): TeamRecord[] => [...teams].map(recordOf);

  for (const [teamId, { name, removed }] of await log.rows(TEAM_ROW))
    if (removed !== true) teams.set(teamId, { name: String(name), people: new Set() });
  for (const { teamId, personId } of (await log.rows(TEAM_PERSON_ROW)).values())
    if (teams.has(String(teamId))) enter(String(teamId), String(personId));

  const leave = (teamId: string, personId: string): Step => ({
    row: { kind: TEAM_PERSON_ROW, key: `${teamId} ${personId}`, remove: true },
    before: () => void teamsOf.get(personId)?.delete(teamId),
    after: () => void teams.get(teamId)?.people.delete(personId),
  });

  return {
    get: (teamId) => {
      const team = teams.get(teamId);
      return team && recordOf([teamId, team]);
    },
    withName: (name) => all().find((team) => nameKey(team.name) === nameKey(name)),
    all,
    of: (personId) => teamsOf.get(personId) ?? none,
    put: (teamId, name) => ({
      row: { kind: TEAM_ROW, key: teamId, merge: { name } },
      after: () => void teams.set(teamId, { name, people: teams.get(teamId)?.people ?? new Set() }),
    }),
    join: (teamId, personId) => ({
      row: { kind: TEAM_PERSON_ROW, key: `${teamId} ${personId}`, merge: { teamId, personId } },
      after: () => enter(teamId, personId),
    }),
    leave,
    leaveAll: (personId) =>
      all()
        .filter(({ people }) => people.has(personId))
        .map(({ teamId }) => leave(teamId, personId)),
    remove: (teamId) => [
      ...[...(teams.get(teamId)?.people ?? none)].map((personId) => leave(teamId, personId)),
      { row: { kind: TEAM_ROW, key: teamId, merge: { removed: true } }, after: () => void teams.delete(teamId) },
    ],
  };
};
