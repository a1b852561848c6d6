import { spokenName } from "@weir/charts";
import { placeOfNode } from "@weir/domain";
import { words } from "../../../charts/words.ts";

/** Boards as they are called. */
type Called = readonly { readonly boardId: string; readonly name: string }[];
interface NamedStep {
  readonly nodeId: string;
  readonly name: string;
}

/** What the board of a step is called, where there are several. */
export const boardNameAmong = (boards: Called, nodeId: string): string | undefined =>
  boards.length < 2 ? undefined : boards.find(({ boardId }) => boardId === placeOfNode(nodeId).boardId)?.name;

/** A step by a name that tells it apart: several boards may each have one that is called the same. */
export const nameAmong = (boards: Called, { nodeId, name }: NamedStep): string =>
  spokenName({ name, boardName: boardNameAmong(boards, nodeId) }, words);

export const namedAmong = <Step extends NamedStep>(boards: Called, steps: readonly Step[]): Step[] =>
  steps.map((step) => ({ ...step, name: nameAmong(boards, step) }));
