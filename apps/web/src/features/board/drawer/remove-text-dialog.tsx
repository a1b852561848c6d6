import { useState, type ReactNode, type RefObject } from "react";
import { newId } from "../../../lib/new-id.ts";
import { removeForGood } from "../../../lib/remove-for-good.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { ForeverDialog } from "../../../ui/forever-dialog.tsx";
import { showToast } from "../../../ui/toast.tsx";
import styles from "./remove-text-dialog.module.css";
import { say } from "./say.ts";

export interface RemoveTextDialogProps {
  cardId: string;
  /** How many comments the card has, where all of its text goes. */
  comments?: number;
  /** Only this one goes. */
  commentId?: string;
  returnTo: RefObject<HTMLElement | null>;
  onRemoved?: () => void;
  onClose: () => void;
}

const words = () => ({
  close: say("shell.close"),
  keep: say("removal.keep"),
  act: say("removal.remove"),
  acting: say("removal.removing"),
});

/**
 * Says what goes, what stays and what is out of reach, before text goes that nobody can bring back.
 */
export function RemoveTextDialog(props: RemoveTextDialogProps): ReactNode {
  const { cardId, commentId, comments = 0, returnTo, onRemoved, onClose } = props;
  const boardId = useBoard((board) => board.boardId);
  const [commandId] = useState(newId);
  const remove = async (): Promise<string | undefined> => {
    const what = commentId === undefined ? { cardId } : { cardId, commentId };
    const failed = await removeForGood(boardId, { commandId, type: "card.redact", ...what });
    if (failed !== undefined) return failed;
    void showToast(say("removal.removed"));
    onRemoved?.();
    onClose();
    return undefined;
  };
  const of = commentId === undefined ? "card" : "comment";
  return (
    <ForeverDialog
      title={say(`removal.${of}.title`)}
      words={words()}
      act={remove}
      onClose={onClose}
      returnTo={returnTo}
    >
      <dl className={styles.list}>
        <dt>{say("removal.goes")}</dt>
        <dd>{of === "card" ? say("removal.card.goes", { comments }) : say("removal.comment.goes")}</dd>
        <dt>{say("removal.stays")}</dt>
        <dd>{say(`removal.${of}.stays`)}</dd>
        <dt>{say("removal.beyond")}</dt>
        <dd>{say("removal.copies")}</dd>
      </dl>
      <p>{say("removal.forever")}</p>
    </ForeverDialog>
  );
}
