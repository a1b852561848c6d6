import { boardStream, type BoardRole, type Viewer } from "@weir/domain";
import { BOARD_ROW } from "../rows/board-rows.ts";
import { denied, mayRead } from "../workspace/permitted.ts";
import type { Answer } from "./access.ts";
import { inWorkspace, type AccessParts, type Note } from "./access-parts.ts";
import type { Team, TeamAccess } from "./team-access.ts";
import type { TeamRecord } from "./teams.ts";

/** Teams, and who is in them. */
export const createTeamAccess = (parts: AccessParts): TeamAccess => {
  const { log, accounts, teams, boardRoles, newId, carryOut, permitted } = parts;

  const rolesSeenBy = async (viewer: Viewer) => {
    const boardIds = [...(await log.rows(BOARD_ROW)).keys()].filter((boardId) => mayRead(boardStream(boardId), viewer));
    return (teamId: string): Team["boards"] =>
      boardIds.flatMap((boardId) => {
        const role: BoardRole | undefined = boardRoles.teamRole(boardId, teamId);
        return role === undefined ? [] : [{ boardId, role }];
      });
  };

  const shown = ({ teamId, name, people }: TeamRecord, rolesOf: (teamId: string) => Team["boards"]): Team => ({
    teamId,
    name,
    people: [...people],
    boards: rolesOf(teamId),
  });

  const changed = async (viewer: Viewer, teamId: string): Promise<Answer<Team>> => {
    const team = teams.get(teamId);
    return team === undefined ? { problem: "not-there" } : shown(team, await rolesSeenBy(viewer));
  };

  return {
    teams: async (viewer) => {
      const refused = denied(viewer, "people.read-all");
      if (refused) return refused;
      const rolesOf = await rolesSeenBy(viewer);
      return teams.all().map((team) => shown(team, rolesOf));
    },
    makeTeam: (viewer, name) =>
      permitted<Answer<Team>>(viewer, "people.manage", inWorkspace, async () => {
        if (!accounts.hasOwner()) return { problem: "not-claimed" };
        if (teams.withName(name)) return { problem: "team-taken" };
        const teamId = newId();
        await carryOut([teams.put(teamId, name)], [{ by: viewer.personId, did: "team.made", what: { teamId } }]);
        return changed(viewer, teamId);
      }),
    changeTeam: (viewer, teamId, { name, add = [], remove = [] }) =>
      permitted<Answer<Team>>(viewer, "people.manage", inWorkspace, async () => {
        const team = teams.get(teamId);
        if (team === undefined || !add.every((personId) => accounts.get(personId))) return { problem: "not-there" };
        const namesake = name === undefined ? undefined : teams.withName(name);
        if (namesake && namesake.teamId !== teamId) return { problem: "team-taken" };
        const leaving = [...new Set(remove)].filter((personId) => team.people.has(personId));
        const joining = [...new Set(add)].filter((personId) => !team.people.has(personId));
        const note = (did: string, personId?: string): Note => ({
          by: viewer.personId,
          did,
          what: { teamId, ...(personId !== undefined && { personId }) },
        });
        await carryOut(
          [
            ...(name === undefined ? [] : [teams.put(teamId, name)]),
            ...leaving.map((personId) => teams.leave(teamId, personId)),
            ...joining.map((personId) => teams.join(teamId, personId)),
          ],
          [
            ...(name === undefined ? [] : [note("team.renamed")]),
            ...leaving.map((personId) => note("team.left", personId)),
            ...joining.map((personId) => note("team.joined", personId)),
          ],
        );
        return changed(viewer, teamId);
      }),
    removeTeam: (viewer, teamId) =>
      permitted<Answer<{ readonly removed: true }>>(viewer, "people.manage", inWorkspace, async () => {
        if (teams.get(teamId) === undefined) return { problem: "not-there" };
        const roles = boardRoles.dropTeam(teamId);
        await carryOut(
          [...teams.remove(teamId), ...roles],
          [{ by: viewer.personId, did: "team.removed", what: { teamId, boards: roles.length } }],
        );
        return { removed: true };
      }),
  };
};
