import { predecessorOf, type MapState } from "@weir/domain";
import type { KnownStep } from "@weir/flow-metrics";
import { say } from "../words.ts";

export type StepPlace = Pick<KnownStep, "nodeId" | "name" | "drawn">;

export const stepKinds = () =>
  (["process", "wait"] as const).map((value) => ({ value, label: say(`map.step.kind.${value}`) }));

/** Where a step may stand: first of all, or after one of these. */
export const placesOf = (steps: readonly Pick<StepPlace, "nodeId" | "name">[]): { value: string; label: string }[] => [
  { value: "", label: say("map.step.first") },
  ...steps.map(({ nodeId, name }) => ({ value: nodeId, label: name })),
];

/** Where an own step stands among all that are drawn, in flow order. `undefined`: there is no way to go. */
export interface OwnPlace {
  /** What it comes after; null: nothing. */
  readonly after: string | null;
  readonly earlier: string | null | undefined;
  readonly later: string | undefined;
}

export function placeOf(
  { steps: own }: Pick<MapState, "steps">,
  stepId: string,
  drawn: readonly StepPlace[],
): OwnPlace {
  const at = drawn.findIndex(({ nodeId }) => nodeId === stepId);
  const shown = drawn[at - 1]?.nodeId ?? null;
  const said = predecessorOf(own, stepId);
  // One that is not drawn is laid over a stage, or gone with its board: what stands before says where it is then.
  const isDrawn = said === null || drawn.some(({ nodeId }) => nodeId === said);
  return {
    after: isDrawn ? said : shown,
    earlier: at < 1 ? undefined : (drawn[at - 2]?.nodeId ?? null),
    later: at < 0 ? undefined : drawn[at + 1]?.nodeId,
  };
}
