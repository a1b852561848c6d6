import { none, type RouteDefinition } from "./route-definition.ts";
import { newTeamBody, oneTeamAnswer, removedTeamAnswer, teamBody, teamParams, teamsAnswer } from "./schemas/teams.ts";

/** Teams: people who are given roles on boards together. */
export const teamRoutes = {
  teams: {
    action: "people.read-all",
    summary: "Teams, who is in them and what they were given",
    query: none,
    status: 200,
    answer: teamsAnswer,
  },
  makeTeam: {
    action: "people.manage",
    summary: "Make a team",
    body: newTeamBody,
    status: 201,
    answer: oneTeamAnswer,
  },
  changeTeam: {
    action: "people.manage",
    summary: "Rename a team, let people in, take people out",
    params: teamParams,
    body: teamBody,
    status: 200,
    answer: oneTeamAnswer,
  },
  removeTeam: {
    action: "people.manage",
    summary: "Remove a team, with all it was given on boards",
    params: teamParams,
    status: 200,
    answer: removedTeamAnswer,
  },
} as const satisfies Record<string, RouteDefinition>;
