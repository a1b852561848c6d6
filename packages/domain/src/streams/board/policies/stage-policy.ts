import { groupField, idField, listField, nameField, oneOf, optional } from "../../../fields.ts";
import type { BoardState } from "../state.ts";

/** What a stage does with a card that enters while not all of its points are said to be met. */
const entryPolicies = ["warn", "ask", "refuse"] as const;
export type EntryPolicy = (typeof entryPolicies)[number];

/** One thing that has to be so before a card enters a stage. */
export interface EntryPoint {
  readonly pointId: string;
  readonly text: string;
}

/** How a team works at a stage. */
export interface StagePolicy {
  readonly stageId: string;
  /** The definition of ready or of done, in Markdown; empty for none. */
  readonly text: string;
  readonly points: readonly EntryPoint[];
  readonly entry: EntryPolicy;
  /** Of how many pulls into the stage, in percent, whoever pulls is asked what the work was like. 0: of none. */
  readonly askReceivers: number;
}

/** The points of a stage's policy as they were when a card entered: what was said to be met, and the rest. */
export interface EntryTold {
  readonly policy: EntryPolicy;
  /** Absent where nobody was asked. */
  readonly met?: readonly string[];
  readonly unmet: readonly string[];
}

export const entryPolicyField = oneOf(entryPolicies);
export const metPointsField = listField(idField, 30);
export const entryToldField = groupField({
  policy: entryPolicyField,
  met: optional(listField(nameField, 30)),
  unmet: listField(nameField, 30),
});

/** The policy of a stage, if it has one. */
export function policyOf(board: BoardState, stageId: string): StagePolicy | undefined {
  return board.stagePolicies.find((policy) => policy.stageId === stageId);
}
