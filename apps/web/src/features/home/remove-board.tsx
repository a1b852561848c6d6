import { removalTexts, shellTexts, textsOf, type BoardListItem } from "@weir/contract";
import { Trash2 } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { announce } from "../../lib/announce.ts";
import { client, reasonOf } from "../../lib/client.ts";
import { IconButton } from "../../ui/button.tsx";
import { ForeverDialog } from "../../ui/forever-dialog.tsx";
import { showToast } from "../../ui/toast.tsx";

const say = textsOf({ ...removalTexts, ...shellTexts });

const words = () => ({
  close: say("shell.close"),
  keep: say("removal.keep"),
  act: say("removal.remove"),
  acting: say("removal.removing"),
});

export interface RemoveBoardProps {
  board: BoardListItem;
  onRemoved: () => Promise<void>;
}

/** Removes a board with everything on it, after saying what that means. */
export function RemoveBoard({ board: { boardId, name }, onRemoved }: RemoveBoardProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const remove = async (): Promise<string | undefined> => {
    try {
      await client.removeBoard({ params: { boardId } });
    } catch (error) {
      return say("removal.failed", { why: reasonOf(error, say("removal.unreachable")) });
    }
    announce(say("removal.board.removed", { name }));
    void showToast(say("removal.board.removed", { name }));
    setAsking(false);
    await onRemoved();
    return undefined;
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
      {asking && (
        <ForeverDialog
          title={say("removal.board.title", { name })}
          description={say("removal.board.goes")}
          words={words()}
          act={remove}
          onClose={() => setAsking(false)}
          returnTo={button}
        >
          <p>{say("removal.board.stays")}</p>
          <p>{say("removal.board.copies")}</p>
        </ForeverDialog>
      )}
    </>
  );
}
