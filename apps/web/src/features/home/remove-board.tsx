import { removalTexts, shellTexts, textsOf, type BoardListItem } from "@weir/contract";
import { Trash2 } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { announce } from "../../lib/announce.ts";
import { client, reasonOf } from "../../lib/client.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { showToast } from "../../ui/toast.tsx";

const say = textsOf({ ...removalTexts, ...shellTexts });

export interface RemoveBoardProps {
  board: BoardListItem;
  onRemoved: () => Promise<void>;
}

/** Removes a board with everything on it, after saying what that means. */
export function RemoveBoard({ board: { boardId, name }, onRemoved }: RemoveBoardProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setAsking(false);
    setFailure(undefined);
  };
  const remove = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      await client.removeBoard({ params: { boardId } });
      announce(say("removal.board.removed", { name }));
      void showToast(say("removal.board.removed", { name }));
      close();
      await onRemoved();
    } catch (error) {
      setFailure(say("removal.failed", { why: reasonOf(error, say("removal.unreachable")) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <IconButton
        ref={button}
        label={say("removal.board", { name })}
        size="small"
        tip="none"
        onClick={() => setAsking(true)}
      >
        <Trash2 size={14} />
      </IconButton>
      <Dialog
        open={asking}
        title={say("removal.board.title", { name })}
        description={say("removal.board.goes")}
        returnTo={button}
        closeLabel={say("shell.close")}
        onOpenChange={(open) => open || busy || close()}
        foot={
          <>
            <Button data-first disabled={busy} onClick={close}>
              {say("removal.keep")}
            </Button>
            <Button look="danger" disabled={busy} aria-busy={busy} onClick={() => void remove()}>
              {say(busy ? "removal.removing" : "removal.remove")}
            </Button>
          </>
        }
      >
        <p>{say("removal.board.stays")}</p>
        <p>{say("removal.board.copies")}</p>
        {failure !== undefined && <p role="alert">{failure}</p>}
      </Dialog>
    </>
  );
}
