import { lazy, Suspense, type ReactNode } from "react";
import { useBoard, useLive, useSession } from "../../replica/use-board-session.tsx";
import { Button } from "../../ui/button.tsx";
import { useUi, useBoardUi } from "./board-ui.ts";
import styles from "./board.module.css";
import { matching } from "./filter.ts";
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

function EmptyLine(): ReactNode {
  const { store } = useBoardUi();
  const filter = useUi((ui) => ui.filter).trim();
  const first = useBoard((board) => board.stages[0]);
  const empty = useBoard((board) => board.stages.every((stage) => cardIdsIn(board, stage.stageId).length === 0));
  const none = useBoard(
    (board) =>
      filter !== "" &&
      board.stages.every((stage) => matching(board, cardIdsIn(board, stage.stageId), filter).length === 0),
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
  if (!none) return null;
  return (
    <div className={styles.line} role="status">
      <span>{say("board.filter-none.title", { filter })}</span>
      <Button size="small" look="quiet" onClick={() => store.setState({ filter: "" })}>
        {say("board.filter-clear")}
      </Button>
    </div>
  );
}
