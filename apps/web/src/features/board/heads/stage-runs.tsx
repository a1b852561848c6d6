import { stageColor } from "@weir/charts";
import { stageRuns } from "@weir/domain";
import { useMemo, type CSSProperties, type ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Stage } from "../board-strip.tsx";
import { useUi } from "../board-ui.ts";
import { foldKey } from "../rows/rows.ts";
import styles from "./heads.module.css";
import { labelUnder } from "./label-under.ts";
import { isHeaded, StageHead, type HeadedRun } from "./stage-head.tsx";

/** The stages from left to right, those under one head within it. */
export function StageRuns(): ReactNode {
  const stages = useBoard((board) => board.stages);
  const stageGroups = useBoard((board) => board.stageGroups);
  const runs = useMemo(() => stageRuns({ stages, stageGroups }), [stages, stageGroups]);
  const colorOf = (stageId: string): string =>
    stageColor(
      stages.findIndex((stage) => stage.stageId === stageId),
      stages.length,
    );
  return runs.map((run) =>
    isHeaded(run) ? (
      <Headed key={run.group.groupId} run={run} colorOf={colorOf} />
    ) : (
      run.stages.map(({ stageId }) => <Stage key={stageId} stageId={stageId} color={colorOf(stageId)} />)
    ),
  );
}

function Headed({ run, colorOf }: { run: HeadedRun; colorOf: (stageId: string) => string }): ReactNode {
  const { group, stages } = run;
  const folded = useUi((ui) => stages.filter(({ stageId }) => ui.folded.has(foldKey.stage(stageId))).length);
  const widths = { "--open": stages.length - folded, "--folded": folded } as CSSProperties;
  return (
    <div role="group" aria-label={group.name} className={styles.run} style={widths}>
      <StageHead run={run} />
      <div className={styles.stages}>
        {stages.map(({ stageId, name }) => (
          <Stage key={stageId} stageId={stageId} color={colorOf(stageId)} label={labelUnder(group.name, name)} />
        ))}
      </div>
    </div>
  );
}
