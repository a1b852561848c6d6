import type { Meeting } from "@weir/domain";
import { useRef, useState, type ReactNode } from "react";
import { newId } from "../../../lib/new-id.ts";
import { removeForGood } from "../../../lib/remove-for-good.ts";
import { localTime } from "../../../lib/time.ts";
import { useMay } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { ForeverDialog } from "../../../ui/forever-dialog.tsx";
import { say } from "../say.ts";

/** The way to remove what was written about a meeting from the board's history, for those who may. */
export function RemoveNote({ boardId, meeting }: { boardId: string; meeting: Meeting }): ReactNode {
  const mayRemove = useMay("board.redact");
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [commandId] = useState(newId);
  if (!mayRemove || (meeting.hasNote !== true && meeting.others.length === 0)) return null;
  const when = localTime(Date.parse(meeting.at));
  const close = (): void => setAsking(false);
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        size="small"
        aria-label={say("held.remove-text-of", { when })}
        onClick={() => setAsking(true)}
      >
        {say("held.remove-text")}
      </Button>
      {asking && (
        <ForeverDialog
          title={say("held.remove-title", { when })}
          words={{
            close: say("held.remove-close"),
            keep: say("held.remove-keep"),
            act: say("held.remove-act"),
            acting: say("held.remove-acting"),
          }}
          act={async () => {
            const what = { type: "board.redact", what: "meeting", id: meeting.meetingId } as const;
            const failed = await removeForGood(boardId, { commandId, ...what });
            if (failed === undefined) close();
            return failed;
          }}
          onClose={close}
          returnTo={button}
        >
          <p>{say("held.remove-goes")}</p>
        </ForeverDialog>
      )}
    </>
  );
}
