import { figureOf } from "@weir/domain";
import type { ReactNode } from "react";
import { say } from "../words.ts";
import { namedAmong } from "./step-names.ts";
import { StepKnowledge } from "./step-knowledge.tsx";
import type { KnownPart } from "./use-known-map.ts";
import type { MapDesk } from "./use-map-desk.ts";

/** Opens the form of a new step after a node, or before all. */
export type Insert = (after: string | null) => void;

interface KnownBehindProps {
  desk: MapDesk | undefined;
  told: KnownPart | undefined;
  stepId: string | undefined;
  onInsert: Insert | undefined;
  onGone: () => void;
}

/** What people know of the step behind a part of the drawing; open where nothing else is to be told of it. */
export function KnownBehind({ desk, told, stepId, onInsert, onGone }: KnownBehindProps): ReactNode {
  const steps = told?.known.steps.filter(({ kind }) => kind === "step") ?? [];
  const at = steps.findIndex(({ nodeId }) => nodeId === stepId);
  const step = steps[at];
  if (desk === undefined || step === undefined || onInsert === undefined) return null;
  const boards = desk.boards.filter(({ boardId }) => told?.boardIds.includes(boardId));
  const isKnown = step.drawn !== undefined || figureOf(desk.map, step.nodeId) !== undefined;
  if (!isKnown && !desk.editable) return null;
  return (
    <details open={step.drawn !== undefined}>
      <summary>{say("map.known")}</summary>
      <StepKnowledge
        desk={desk}
        step={step}
        steps={namedAmong(boards, steps)}
        before={steps[at - 1]?.nodeId ?? null}
        onInsert={onInsert}
        onGone={onGone}
      />
    </details>
  );
}
