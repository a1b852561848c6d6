import type { ChartWords } from "../words.ts";
import type { DrawnRework } from "./drawn-map.ts";

/** A step, or a stage, by its whole name: of several boards with its board, for two of them may call theirs the same. */
export const spokenName = (
  { name, boardName }: { readonly name: string; readonly boardName?: string | undefined },
  words: ChartWords,
): string => (boardName === undefined ? name : words["charts.map-step-of"]({ step: name, board: boardName }));

/** Where work goes back from and to. */
export const spokenEnds = (
  { from, fromBoard, to, toBoard }: DrawnRework,
  words: ChartWords,
): { readonly from: string; readonly to: string } => ({
  from: spokenName({ name: from, boardName: fromBoard }, words),
  to: spokenName({ name: to, boardName: toBoard }, words),
});
