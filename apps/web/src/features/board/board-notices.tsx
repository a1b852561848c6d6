import { Suspense, type ReactNode } from "react";
import { latePart } from "../../lib/late-part.ts";
import { useBoard, useLive } from "../../replica/use-board-session.tsx";
import { Button } from "../../ui/button.tsx";
import { useUi, useBoardUi } from "./board-ui.ts";
import styles from "./board.module.css";
import { matching } from "./look/look.ts";
import { say } from "./say.ts";
import { cardIdsIn } from "./stage-cards.ts";

/** What concerns the whole board: archived, a refused change of a stage, nothing found. */
export function BoardNotices(): ReactNode {
  const archived = useBoard((board) => board.archived);
  return (
    <>
      {archived && <p className={styles.line}>{say("board.archived")}</p>}
      <Refused />
      <Meanwhile />
      <Aside />
      <EmptyLine />
    </>
  );
}

const SinceLastLook = latePart(async () => ({ default: (await import("./since/since-last-look.tsx")).SinceLastLook }));

function Meanwhile(): ReactNode {
  const still = useLive((live) => live.still);
  return still ? null : (
    <Suspense fallback={null}>
      <SinceLastLook />
    </Suspense>
  );
}

const KeptChanges = latePart(async () => ({ default: (await import("./kept-changes.tsx")).KeptChanges }));

function Aside(): ReactNode {
  const kept = useLive((live) => live.aside);
  return kept.length === 0 ? null : (
    <Suspense fallback={null}>
      <KeptChanges kept={kept} />
    </Suspense>
  );
}

export const loadStageNotices = async () => ({ default: (await import("./stage-notices.tsx")).StageNotices });
const StageNotices = latePart(loadStageNotices);

/** What of the notices is about a stage or the board. */
function Refused(): ReactNode {
  const notices = useLive((live) => live.notices);
  const stages = useBoard((board) => board.stages);
  const own = [...notices].filter(
    ([subject]) => subject === "board" || stages.some((stage) => stage.stageId === subject),
  );
  return own.length === 0 ? null : (
    <Suspense fallback={null}>
      <StageNotices notices={own} />
    </Suspense>
  );
}

const NothingFound = latePart(async () => ({ default: (await import("./look/nothing-found.tsx")).NothingFound }));

function EmptyLine(): ReactNode {
  const { store } = useBoardUi();
  const lens = useUi((ui) => ui.lens);
  const first = useBoard((board) => board.stages[0]);
  const empty = useBoard((board) => board.stages.every((stage) => cardIdsIn(board, stage.stageId).length === 0));
  const none = useBoard((board) =>
    board.stages.every((stage) => matching(board, cardIdsIn(board, stage.stageId), lens).length === 0),
  );
  if (first === undefined) return <p className={styles.line}>{say("board.no-stages.text")}</p>;
  if (empty)
    return (
      <div className={styles.line} data-tone="next">
        <span>{say("board.empty.text", { stage: first.name })}</span>
        <Button size="small" look="primary" onClick={() => store.setState({ quickAddStageId: first.stageId })}>
          {say("board.add-card")}
        </Button>
      </div>
    );
  return none ? (
    <Suspense fallback={null}>
      <NothingFound />
    </Suspense>
  ) : null;
}
