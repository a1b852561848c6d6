import { lazy, Suspense, type ReactNode } from "react";
import { useBoard, useLive, useSession } from "../../replica/use-board-session.tsx";
import { Button } from "../../ui/button.tsx";
import { useUi, useBoardUi } from "./board-ui.ts";
import styles from "./board.module.css";
import { matching } from "./look/look.ts";
import { noticeWords } from "./refusal-words.ts";
import { say } from "./say.ts";
import { cardIdsIn } from "./stage-cards.ts";

/** What concerns the whole board: archived, a refused change of a stage, nothing found. */
export function BoardNotices(): ReactNode {
  const archived = useBoard((board) => board.archived);
  return (
    <>
      {archived && <p className={styles.line}>{say("board.archived")}</p>}
      <StageNotices />
      <Aside />
      <EmptyLine />
    </>
  );
}

const KeptChanges = lazy(async () => ({ default: (await import("./kept-changes.tsx")).KeptChanges }));

function Aside(): ReactNode {
  const kept = useLive((live) => live.aside);
  return kept.length === 0 ? null : (
    <Suspense fallback={null}>
      <KeptChanges kept={kept} whyOf={noticeWords} />
    </Suspense>
  );
}

/** Refusals about a stage or the board have no card to stand at. */
function StageNotices(): ReactNode {
  const session = useSession();
  const notices = useLive((live) => live.notices);
  const board = useBoard((current) => current);
  const own = [...notices].filter(
    ([subject]) => subject === "board" || board.stages.some((stage) => stage.stageId === subject),
  );
  return own.map(([subject, notice]) => (
    <div key={subject} className={styles.line} data-tone="wrong" role="alert">
      <span>{noticeWords(board, notice)}</span>
      <Button size="small" look="quiet" onClick={() => session.dismiss(subject)}>
        {say("notice.dismiss")}
      </Button>
    </div>
  ));
}

const NothingFound = lazy(async () => ({ default: (await import("./look/nothing-found.tsx")).NothingFound }));

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
