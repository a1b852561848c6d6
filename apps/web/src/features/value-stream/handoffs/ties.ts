import type { HandoffTie } from "@weir/charts";
import type { HandoffsResult } from "@weir/flow-metrics";

/** Between whom work is handed on. */
export type HandoffEnds = "groups" | "boards" | "people";

/** Stands for this board: no board has an empty id. */
export const thisBoard = "";

/** The hand-offs between those that are asked for, the longest wait first. */
export function tiesOf({ groups, boards, people }: HandoffsResult, ends: HandoffEnds): readonly HandoffTie[] {
  if (ends === "groups") return groups.links;
  if (ends === "people") return people?.links ?? [];
  return boards.map((link) => ({ ...link, from: link.from ?? thisBoard, to: link.to ?? thisBoard }));
}
