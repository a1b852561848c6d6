import { noticeTexts, textsOf } from "@weir/contract";
import type { ReactNode } from "react";
import type { Notice } from "../../replica/board-live.ts";
import { useBoard, useSession } from "../../replica/use-board-session.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./board.module.css";
import { noticeWords } from "./refusal-words.ts";

const say = textsOf(noticeTexts);

export type StageNotice = readonly [subject: string, notice: Notice];

/** Refusals about a stage or the board have no card to stand at. */
export function StageNotices({ notices }: { notices: readonly StageNotice[] }): ReactNode {
  const session = useSession();
  const board = useBoard((current) => current);
  return notices.map(([subject, notice]) => (
    <div key={subject} className={styles.line} data-tone="wrong" role="alert">
      <span>{noticeWords(board, notice)}</span>
      <Button size="small" look="quiet" onClick={() => session.dismiss(subject)}>
        {say("notice.dismiss")}
      </Button>
    </div>
  ));
}
