import type { Row, RowOperation } from "./row-operation.ts";

/** The kind under which teams are kept, by id. A team that was removed keeps its name: events tell of it by its id. */
export const TEAM_ROW = "team";
/** Who is in which team, by team and person. */
export const TEAM_PERSON_ROW = "team-person";
/** What a team was given on a board, by board and team. */
export const TEAM_ROLE_ROW = "board-team-role";

export interface TeamName {
  readonly teamId: string;
  readonly name: string;
  readonly removed?: true;
}

export const toTeamNames = (rows: ReadonlyMap<string, Row>): TeamName[] =>
  [...rows].map(([teamId, { name, removed }]) => ({
    teamId,
    name: String(name),
    ...(removed === true && { removed }),
  }));

/** The name of a team of another workspace, for what it did: nobody here is in it. */
export const foreignTeamRow = ({ teamId, name }: TeamName): RowOperation => ({
  kind: TEAM_ROW,
  key: teamId,
  merge: { name, removed: true },
});
