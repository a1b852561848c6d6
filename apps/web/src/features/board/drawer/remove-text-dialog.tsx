import { useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { client, reasonOf } from "../../../lib/client.ts";
import { newId } from "../../../lib/new-id.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
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

/** Says what goes, what stays and what is out of reach, before text goes that nobody can bring back. */
export function RemoveTextDialog(props: RemoveTextDialogProps): ReactNode {
  const { cardId, commentId, comments = 0, returnTo, onRemoved, onClose } = props;
  const boardId = useBoard((board) => board.boardId);
  const onDone = (): void => {
    onRemoved?.();
    onClose();
  };
  const { remove, busy, failure } = useRemoval({ boardId, cardId, commentId, onDone });
  const of = commentId === undefined ? "card" : "comment";
  return (
    <Dialog
      open
      title={say(`removal.${of}.title`)}
      returnTo={returnTo}
      closeLabel={say("shell.close")}
      onOpenChange={(open) => open || busy || onClose()}
      foot={
        <>
          <Button data-first disabled={busy} onClick={onClose}>
            {say("removal.keep")}
          </Button>
          <Button look="danger" disabled={busy} aria-busy={busy} onClick={() => void remove()}>
            {say(busy ? "removal.removing" : "removal.remove")}
          </Button>
        </>
      }
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
      {failure !== undefined && <p role="alert">{failure}</p>}
    </Dialog>
  );
}

interface Removal {
  readonly boardId: string;
  readonly cardId: string;
  readonly commentId: string | undefined;
  readonly onDone: () => void;
}

/** Asks the server itself: nothing is shown as removed before it is. Sent again, it is the same command. */
function useRemoval({ boardId, cardId, commentId, onDone }: Removal) {
  const [commandId] = useState(newId);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const remove = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const what = commentId === undefined ? { cardId } : { cardId, commentId };
    try {
      await client.boardCommand({ params: { boardId }, body: { commandId, type: "card.redact", ...what } });
      announce(say("removal.removed"));
      void showToast(say("removal.removed"));
      onDone();
    } catch (error) {
      setFailure(say("removal.failed", { why: reasonOf(error, say("removal.unreachable")) }));
      setBusy(false);
    }
  };
  return { remove, busy, failure };
}
