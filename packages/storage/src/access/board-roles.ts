import { boardRoles, higherRole, type BoardRole, type WorkspaceRole } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import { BOARD_ROW, toBoardSummaries } from "../rows/board-rows.ts";
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
  /** What somebody with this role in the workspace is on a board now; guests have only what they were given. */
  roleOf(boardId: string, personId: string, role: WorkspaceRole): BoardRole | undefined;
  access(boardId: string): BoardAccess;
  /** A board begins: it is open to every member, and whoever made it manages it. */
  begin(boardId: string, createdBy: string | undefined): void;
  setEveryone(boardId: string, everyone: Everyone): Step;
  setPerson(boardId: string, personId: string, role: BoardRole | null): Step;
}

/** The rows that say who may what on a board: they go when it goes. */
export const boardAccessRows = async (
  log: EventLog,
  boardId: string,
): Promise<readonly { readonly kind: string; readonly key: string }[]> => {
  const roles = await log.rows(BOARD_ROLE_ROW);
  const keys = [...roles].filter(([, row]) => row.boardId === boardId).map(([key]) => key);
  return [{ kind: BOARD_ACCESS_ROW, key: boardId }, ...keys.map((key) => ({ kind: BOARD_ROLE_ROW, key }))];
};

export const loadBoardRoles = async (log: EventLog): Promise<BoardRoles> => {
  const boards = new Map<string, Board>();
  const begin = (boardId: string, createdBy: string | undefined): Board => {
    const board: Board = { createdBy, everyone: "contributor", given: new Map() };
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

  return {
    roleOf: (boardId, personId, role) => {
      const board = boards.get(boardId);
      if (board === undefined) return undefined;
      const everyone = role === "guest" ? null : board.everyone;
      return higherRole(personal(board, personId) ?? undefined, everyone ?? undefined);
    },
    access: (boardId) => {
      const board = boardOf(boardId);
      const maker = board.createdBy === undefined ? [] : [board.createdBy];
      const people = [...new Set([...maker, ...board.given.keys()])].flatMap((personId) => {
        const role = personal(board, personId);
        return role === null ? [] : [{ personId, role }];
      });
      return { everyone: board.everyone, people };
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
  };
};
