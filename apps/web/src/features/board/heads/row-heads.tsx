import { stageRuns } from "@weir/domain";
import { useMemo, type ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { labelUnder } from "./label-under.ts";
import { isHeaded, StageHead, type HeadedRun } from "./stage-head.tsx";

function useHeaded(): readonly HeadedRun[] {
  const stages = useBoard((board) => board.stages);
  const stageGroups = useBoard((board) => board.stageGroups);
  return useMemo(() => stageRuns({ stages, stageGroups }).filter(isHeaded), [stages, stageGroups]);
}

/** What stages are called below their heads. */
export function useLabels(): ReadonlyMap<string, { readonly label: string }> {
  const runs = useHeaded();
  return useMemo(
    () =>
      new Map(
        runs.flatMap(({ group, stages }) =>
          stages.map(({ stageId, name }) => [stageId, { label: labelUnder(group.name, name) }] as const),
        ),
      ),
    [runs],
  );
}

/** The heads over stages that are divided into rows: the line above those of the stages. */
export function RowHeads(): ReactNode {
  const stages = useBoard((board) => board.stages);
  return useHeaded().map((run) => {
    const [first] = run.stages;
    const from = stages.findIndex((stage) => stage.stageId === first?.stageId) + 1;
    const place = { gridColumn: `${from} / span ${run.stages.length}`, gridRow: 1 };
    return <StageHead key={run.group.groupId} run={run} style={place} />;
  });
}
