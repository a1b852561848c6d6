import { boardRoles, reaches, type BoardRole, type needs } from "@weir/domain";

/** What can be asked of a person on a board. */
export type BoardAction =
  | "board.comment"
  | "board.change"
  | "board.manage"
  | "board.edit-history"
  | "board.access"
  | "board.intake"
  | "board.redact";

/** The policy's own answers, held to them by their types: the whole table would come along with every board. */
const least: { readonly [Asked in BoardAction]: (typeof needs)[Asked]["board"] } = {
  "board.comment": "commenter",
  "board.change": "contributor",
  "board.manage": "manager",
  "board.edit-history": "manager",
  "board.access": "manager",
  "board.intake": "manager",
  "board.redact": "manager",
};

/** Whether a role reaches, so that the page offers what the server allows. */
export const mayAs = (role: BoardRole, action: BoardAction): boolean => reaches(boardRoles, role, least[action]);
