import { text } from "@weir/contract";
import { Exit } from "./exit.ts";

interface Named {
  readonly boardId: string;
  readonly name: string;
}

/** The board that was named by id or by name, or the only one there is. */
export function boardNamed<Board extends Named>(boards: readonly Board[], wanted: string | undefined): Board {
  const listed = boards.map(({ boardId, name }) => `${name} (${boardId})`).join(", ");
  if (boards.length === 0) throw new Exit(1, text("cli.no-boards"));
  const fitting =
    wanted === undefined ? boards : boards.filter(({ boardId, name }) => boardId === wanted || name === wanted);
  const [board, other] = fitting;
  if (board && !other) return board;
  if (wanted !== undefined && !board) throw new Exit(1, text("cli.no-such-board", { board: wanted, boards: listed }));
  throw new Exit(2, text("cli.which-board", { boards: listed }));
}
