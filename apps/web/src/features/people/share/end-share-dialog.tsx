import type { ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { peopleClient } from "../../../lib/people-client.ts";
import { ForeverDialog } from "../../../ui/forever-dialog.tsx";
import { whyNot } from "../use-sending.ts";
import type { Share } from "./share-row.tsx";
import { say } from "./words.ts";

const words = () => ({
  close: say("share.close"),
  keep: say("share.end.keep"),
  act: say("share.end"),
  acting: say("share.ending"),
});

export interface EndShareDialogProps {
  boardId: string;
  share: Share;
  onClose: () => void;
}

/** Others feel it at once, and a link that is ended does not come back. */
export function EndShareDialog({ boardId, share: { shareId, note }, onClose }: EndShareDialogProps): ReactNode {
  const end = async (): Promise<string | undefined> => {
    try {
      await peopleClient.endShare({ params: { boardId, shareId } });
    } catch (error) {
      return say("share.not-ended", { why: whyNot(error) });
    }
    announce(say("share.ended", { note }));
    onClose();
    return undefined;
  };
  return (
    <ForeverDialog title={say("share.end.title", { note })} words={words()} act={end} onClose={onClose}>
      <p>{say("share.end.question")}</p>
    </ForeverDialog>
  );
}
