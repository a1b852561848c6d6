import { renameBoard } from "./verbs/rename-board.ts";

/** The verbs of a board. A new one is a file and a line here. */
export const boardVerbs = [renameBoard] as const;
