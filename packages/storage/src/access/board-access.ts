import { reaches, workspaceRoles } from "@weir/domain";
import { BOARD_ROW } from "../rows/board-rows.ts";
import { denied } from "../workspace/permitted.ts";
import type { Access, BoardAccess } from "./access.ts";
import type { Account } from "./accounts.ts";
import type { AccessParts, Note } from "./access-parts.ts";

/** Who may what on a board, for those who manage it. */
export const createBoardAccess = (
  parts: AccessParts,
): Pick<Access, "boardAccess" | "boardReaders" | "changeBoardAccess"> => {
  const { log, accounts, boardRoles, teams: known, carryOut, permitted } = parts;

  const isThere = async (boardId: string): Promise<boolean> => (await log.row(BOARD_ROW, boardId)) !== undefined;

  /** Without people who have no account: they made the board elsewhere, or before anybody had one. */
  const accessOf = (boardId: string): BoardAccess => {
    const { people, ...rest } = boardRoles.access(boardId);
    return { ...rest, people: people.filter(({ personId }) => accounts.get(personId)) };
  };

  const reads = (boardId: string, { personId }: Account): boolean => {
    const role = accounts.roleOf(personId);
    if (role === undefined) return false;
    return (
      reaches(workspaceRoles, role, "admin") ||
      boardRoles.roleOf(boardId, personId, role, known.of(personId)) !== undefined
    );
  };

  return {
    boardReaders: async (viewer, boardId) => {
      const refused = denied(viewer, "board.roles", { kind: "board", boardId });
      if (refused) return refused;
      if (!(await isThere(boardId))) return { problem: "not-there" };
      return { personIds: accounts.all().flatMap((account) => (reads(boardId, account) ? [account.personId] : [])) };
    },
    boardAccess: async (viewer, boardId) => {
      const refused = denied(viewer, "board.roles", { kind: "board", boardId });
      if (refused) return refused;
      return (await isThere(boardId)) ? accessOf(boardId) : { problem: "not-there" };
    },
    changeBoardAccess: (viewer, boardId, { everyone, people = [], teams = [] }) =>
      permitted(viewer, "board.access", { kind: "board", boardId }, async () => {
        const allThere =
          people.every(({ personId }) => accounts.get(personId)) && teams.every(({ teamId }) => known.get(teamId));
        if (!allThere || !(await isThere(boardId))) return { problem: "not-there" };
        const forAll = everyone === undefined ? [] : [boardRoles.setEveryone(boardId, everyone)];
        const forPeople = people.map(({ personId, role }) => boardRoles.setPerson(boardId, personId, role));
        const forTeams = teams.map(({ teamId, role }) => boardRoles.setTeam(boardId, teamId, role));
        const by = viewer.personId;
        const did = "board-access.changed";
        const notes: Note[] = [...people, ...teams].map((given) => ({ by, did, what: { boardId, ...given } }));
        if (everyone !== undefined) notes.unshift({ by, did, what: { boardId, everyone } });
        await carryOut([...forAll, ...forPeople, ...forTeams], notes);
        return accessOf(boardId);
      }),
  };
};
