import type { BoardState } from "./state.ts";

/** Sources of dates without stages: the board's stages stand for their dates. */
const stagelessSystems: ReadonlySet<string> = new Set(["two-dates-csv"]);

/**
 * Whether nobody knows what the board's cards went through: all that was imported came from sources without stages,
 * and every stage is one that such an import made. A stage that the team adds makes it a board with stages.
 */
export const isStageless = ({ imports, stages }: Pick<BoardState, "imports" | "stages">): boolean =>
  imports.length > 0 &&
  imports.every(({ system }) => stagelessSystems.has(system)) &&
  stages.every(({ stageId }) => imports.some(({ mapping }) => mapping.stages.some((made) => made.stageId === stageId)));
