import { stageColor } from "@weir/charts";
import { Suspense, useMemo, type ReactNode } from "react";
import { latePart } from "../../lib/late-part.ts";
import { useBoard, useLive, useMay, useSession } from "../../replica/use-board-session.tsx";
import { BoardSkeleton } from "./board-skeleton.tsx";
import { useBoardUi, useUi } from "./board-ui.ts";
import { dragHost } from "./drag-host.tsx";
import { BoardDrag } from "./drag/use-board-drag.tsx";
import { NewStage } from "./new-stage.tsx";
import type { Divided } from "./rows/rows-by.ts";
import { foldKey } from "./rows/rows.ts";
import { say } from "./say.ts";
import { StageColumn, type StageColumnProps } from "./stage-column.tsx";
import styles from "./stage.module.css";
import { useCarrying } from "./use-carrying.ts";
import { useBoardKeys } from "./use-board-keys.ts";
import { useSlides } from "./use-slides.ts";

/** The stages from left to right, and everything a hand can do with a card between them. */
export function BoardStrip(): ReactNode {
  const session = useSession();
  const ui = useBoardUi();
  const host = useMemo(() => dragHost(session, ui), [session, ui]);
  const inRows = useDivided() !== undefined;
  return (
    <BoardDrag host={host} instructions={say(inRows ? "drag.instructions-rows" : "drag.instructions")}>
      <Stages />
      <Others />
    </BoardDrag>
  );
}

export const loadRowBoard = async () => ({ default: (await import("./rows/row-board.tsx")).RowBoard });
const RowBoard = latePart(loadRowBoard);
const StageTable = latePart(async () => ({ default: (await import("./list/stage-table.tsx")).StageTable }));
const StageRuns = latePart(async () => ({ default: (await import("./heads/stage-runs.tsx")).StageRuns }));
const loadFoldedStage = async () => ({ default: (await import("./rows/folded-stage.tsx")).FoldedStage });
const FoldedStage = latePart(loadFoldedStage);
const Presence = latePart(async () => ({ default: (await import("./presence/presence.tsx")).Presence }));

/** Who else is here; nothing at all where one works alone. */
function Others(): ReactNode {
  const seat = useLive((live) => live.seat);
  return seat === undefined ? null : (
    <Suspense fallback={null}>
      <Presence seat={seat} />
    </Suspense>
  );
}

function Stages(): ReactNode {
  const stages = useBoard((board) => board.stages);
  const hasHeads = useBoard((board) => board.stageGroups.length > 0);
  const mayManage = useMay("board.manage");
  const carrying = useCarrying();
  const divided = useDivided();
  const list = useUi((ui) => ui.look.list);
  const listed = stages.find(({ stageId }) => stageId === list);
  useBoardKeys(carrying !== undefined);
  useSlides();
  if (listed !== undefined)
    return (
      <Suspense fallback={<BoardSkeleton />}>
        <StageTable key={listed.stageId} stageId={listed.stageId} />
      </Suspense>
    );
  if (divided !== undefined)
    return (
      <Suspense fallback={<BoardSkeleton />}>
        <RowBoard by={divided} />
      </Suspense>
    );
  return (
    <div
      className={styles.strip}
      role="group"
      aria-label={say("board.stage-list")}
      data-carrying={carrying}
      data-heads={hasHeads || undefined}
    >
      {hasHeads ? (
        <Suspense fallback={null}>
          <StageRuns />
        </Suspense>
      ) : (
        stages.map((stage, index) => (
          <Stage key={stage.stageId} stageId={stage.stageId} color={stageColor(index, stages.length)} />
        ))
      )}
      {mayManage && <NewStage />}
    </div>
  );
}

export function Stage(props: StageColumnProps): ReactNode {
  const folded = useUi((ui) => ui.folded.has(foldKey.stage(props.stageId)));
  if (!folded) return <StageColumn {...props} />;
  return (
    <Suspense fallback={null}>
      <FoldedStage {...props} />
    </Suspense>
  );
}

/** What divides the stages into rows, if anything does. */
function useDivided(): Divided | undefined {
  const hasLanes = useBoard((board) => board.lanes.length > 0);
  const by = useUi((ui) => ui.look.rows);
  return by === "none" || (by === "own" && !hasLanes) ? undefined : by;
}
