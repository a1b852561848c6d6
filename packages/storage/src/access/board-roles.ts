import { boardRoles, higherRole, type BoardRole, type WorkspaceRole } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import { BOARD_ROW, toBoardSummaries } from "../rows/board-rows.ts";
import { TEAM_PERSON_ROW, TEAM_ROLE_ROW } from "../rows/team-rows.ts";
import type { Row, RowOperation } from "../rows/row-operation.ts";
import type { BoardAccess } from "./access.ts";
import { shareForm } from "./shares.ts";
import type { Step } from "./step.ts";
import { wordFrom } from "./word-from.ts";

/** What everybody has on a board, by board; absent: `contributor`. */
const BOARD_ACCESS_ROW = "board-access";
/** What one person was given on a board, by board and person. */
const BOARD_ROLE_ROW = "board-role";

type Everyone = BoardAccess["everyone"];

interface Board {
  readonly createdBy: string | undefined;
  everyone: Everyone;
  /** `null`: their role was taken away, though they made the board. */
  readonly given: Map<string, BoardRole | null>;
  readonly teams: Map<string, BoardRole>;
}

const none = "none";
const wordsForPeople = [...boardRoles, none] as const;
const wordsForEveryone = ["contributor", "commenter", "viewer", none] as const;

const orNull = <Word extends string>(word: Word): Exclude<Word, typeof none> | null =>
  word === none ? null : (word as Exclude<Word, typeof none>);

const rank = (role: BoardRole | null): number => (role === null ? boardRoles.length : boardRoles.indexOf(role));
const lesser = <Role extends BoardRole>(a: Role | null, b: Role | null): Role | null => (rank(a) > rank(b) ? a : b);

const personal = (board: Board, personId: string): BoardRole | null => {
  const given = board.given.get(personId);
  if (given !== undefined) return given;
  return board.createdBy === personId ? "manager" : null;
};

export interface BoardRoles {
  /** What somebody with this role in the workspace, and in these teams, is on a board now; guests have only what they were given. */
  roleOf(boardId: string, personId: string, role: WorkspaceRole, teamIds: ReadonlySet<string>): BoardRole | undefined;
  teamRole(boardId: string, teamId: string): BoardRole | undefined;
  access(boardId: string): BoardAccess;
  /** A board begins: it is open to every member, and whoever made it manages it. */
  begin(boardId: string, createdBy: string | undefined): void;
  setEveryone(boardId: string, everyone: Everyone): Step;
  setPerson(boardId: string, personId: string, role: BoardRole | null): Step;
  setTeam(boardId: string, teamId: string, role: BoardRole | null): Step;
  /** What a team was given, taken away everywhere once the disk has followed: before that nobody is in it any more. */
  dropTeam(teamId: string): Step[];
}

/**
 * The team somebody acts for on a board: the one they are in, or of several the one that has a role there. Where that
 * leaves more than one, none: whose work it was would be a guess.
 */
export const teamOn = (
  { teamRole }: Pick<BoardRoles, "teamRole">,
  boardId: string,
  teamIds: ReadonlySet<string>,
): string | undefined => {
  const candidates = teamIds.size > 1 ? [...teamIds].filter((teamId) => teamRole(boardId, teamId)) : [...teamIds];
  return candidates.length === 1 ? candidates[0] : undefined;
};

/** The rows that say who may what on a board: they go when it goes. */
export const boardAccessRows = async (
  log: EventLog,
  boardId: string,
): Promise<readonly { readonly kind: string; readonly key: string }[]> => {
  const roles = [BOARD_ROLE_ROW, TEAM_ROLE_ROW, shareForm.kind].map(async (kind) => {
    const rows = await log.rows(kind);
    return [...rows].filter(([, row]) => row.boardId === boardId).map(([key]) => ({ kind, key }));
  });
  return [{ kind: BOARD_ACCESS_ROW, key: boardId }, ...(await Promise.all(roles)).flat()];
};

/** Who was given a role on one of these boards by name, or as one of a team, and these teams. */
export const givenRoles = async (
  log: EventLog,
  boardIds: ReadonlySet<string>,
): Promise<{ readonly people: readonly string[]; readonly teams: ReadonlySet<string> }> => {
  const rowsOf = async (kind: string) => [...(await log.rows(kind)).values()];
  const there = ({ boardId, role }: Row): boolean => boardIds.has(String(boardId)) && role !== none;
  const teams = new Set((await rowsOf(TEAM_ROLE_ROW)).filter(there).map(({ teamId }) => String(teamId)));
  const byName = (await rowsOf(BOARD_ROLE_ROW)).filter(there);
  const inTeams = (await rowsOf(TEAM_PERSON_ROW)).filter(({ teamId }) => teams.has(String(teamId)));
  return { people: [...byName, ...inTeams].map(({ personId }) => String(personId)), teams };
};

const roleRow = (boardId: string, teamId: string, role: BoardRole | null): RowOperation => {
  const at = { kind: TEAM_ROLE_ROW, key: `${boardId} ${teamId}` };
  return role === null ? { ...at, remove: true } : { ...at, merge: { boardId, teamId, role } };
};

export const loadBoardRoles = async (log: EventLog): Promise<BoardRoles> => {
  const boards = new Map<string, Board>();
  const begin = (boardId: string, createdBy: string | undefined): Board => {
    const board: Board = { createdBy, everyone: "contributor", given: new Map(), teams: new Map() };
    boards.set(boardId, board);
    return board;
  };
  const boardOf = (boardId: string): Board => boards.get(boardId) ?? begin(boardId, undefined);

  for (const { boardId, createdBy } of toBoardSummaries(await log.rows(BOARD_ROW))) begin(boardId, createdBy);
  for (const [boardId, { everyone }] of await log.rows(BOARD_ACCESS_ROW)) {
    const board = boards.get(boardId);
    if (board) board.everyone = orNull(wordFrom(wordsForEveryone, everyone));
  }
  for (const { boardId, personId, role } of (await log.rows(BOARD_ROLE_ROW)).values())
    boards.get(String(boardId))?.given.set(String(personId), orNull(wordFrom(wordsForPeople, role)));
  for (const { boardId, teamId, role } of (await log.rows(TEAM_ROLE_ROW)).values())
    boards.get(String(boardId))?.teams.set(String(teamId), wordFrom(boardRoles, role));

  const setTeam = (boardId: string, teamId: string, role: BoardRole | null): void => {
    const { teams } = boardOf(boardId);
    if (role === null) teams.delete(teamId);
    else teams.set(teamId, role);
  };

  return {
    roleOf: (boardId, personId, role, teamIds) => {
      const board = boards.get(boardId);
      if (board === undefined) return undefined;
      const everyone = role === "guest" ? null : board.everyone;
      let highest = higherRole(personal(board, personId) ?? undefined, everyone ?? undefined);
      for (const teamId of teamIds) highest = higherRole(highest, board.teams.get(teamId));
      return highest;
    },
    teamRole: (boardId, teamId) => boards.get(boardId)?.teams.get(teamId),
    access: (boardId) => {
      const board = boardOf(boardId);
      const maker = board.createdBy === undefined ? [] : [board.createdBy];
      const people = [...new Set([...maker, ...board.given.keys()])].flatMap((personId) => {
        const role = personal(board, personId);
        return role === null ? [] : [{ personId, role }];
      });
      return { everyone: board.everyone, people, teams: [...board.teams].map(([teamId, role]) => ({ teamId, role })) };
    },
    begin: (boardId, createdBy) => void begin(boardId, createdBy),
    setEveryone: (boardId, everyone) => ({
      row: { kind: BOARD_ACCESS_ROW, key: boardId, merge: { everyone: everyone ?? none } },
      before: () => {
        const board = boardOf(boardId);
        board.everyone = lesser(board.everyone, everyone);
      },
      after: () => void (boardOf(boardId).everyone = everyone),
    }),
    setPerson: (boardId, personId, role) => ({
      row: { kind: BOARD_ROLE_ROW, key: `${boardId} ${personId}`, merge: { boardId, personId, role: role ?? none } },
      before: () => {
        const board = boardOf(boardId);
        board.given.set(personId, lesser(personal(board, personId), role));
      },
      after: () => void boardOf(boardId).given.set(personId, role),
    }),
    setTeam: (boardId, teamId, role) => ({
      row: roleRow(boardId, teamId, role),
      before: () => setTeam(boardId, teamId, lesser(boardOf(boardId).teams.get(teamId) ?? null, role)),
      after: () => setTeam(boardId, teamId, role),
    }),
    dropTeam: (teamId) =>
      [...boards]
        .filter(([, { teams }]) => teams.has(teamId))
        .map(([boardId]) => ({
          row: roleRow(boardId, teamId, null),
          after: () => setTeam(boardId, teamId, null),
        })),
  };
};
