import type { AnswerOf } from "@weir/contract";
import { Plus } from "lucide-react";
import { useCallback, useState, type ReactNode, type RefObject } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { useNames } from "../../../lib/people.ts";
import { useWho } from "../../../lib/who.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Answer } from "../page-parts.tsx";
import pageStyles from "../page.module.css";
import { useAnswer } from "../use-answer.ts";
import { EndShareDialog } from "./end-share-dialog.tsx";
import { MadeShareDialog, type MadeShare } from "./made-share-dialog.tsx";
import { NewShareDialog } from "./new-share-dialog.tsx";
import { ShareRow, type Share } from "./share-row.tsx";
import { say } from "./words.ts";

export interface ShareDialogProps {
  boardId: string;
  onClose: () => void;
  returnTo?: RefObject<HTMLElement | null>;
}

/** The links to a board: made, looked over, ended. One dialog at a time, each in the place of the one before. */
export function ShareDialog({ boardId, onClose, returnTo }: ShareDialogProps): ReactNode {
  const [step, setStep] = useState<"list" | "new" | MadeShare | { readonly ending: Share }>("list");
  const back = (): void => setStep("list");
  if (step === "list")
    return (
      <Links
        boardId={boardId}
        onClose={onClose}
        returnTo={returnTo}
        onNew={() => setStep("new")}
        onEnd={(ending) => setStep({ ending })}
      />
    );
  if (step === "new") return <NewShareDialog boardId={boardId} onClose={back} onMade={setStep} />;
  if ("ending" in step) return <EndShareDialog boardId={boardId} share={step.ending} onClose={back} />;
  return <MadeShareDialog made={step} onClose={back} />;
}

interface LinksProps {
  boardId: string;
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null> | undefined;
  onNew: () => void;
  onEnd: (share: Share) => void;
}

function Links({ boardId, onClose, returnTo, onNew, onEnd }: LinksProps): ReactNode {
  const isAlone = useWho()?.mode === "solo";
  return (
    <Dialog
      open
      wide
      title={say("share.title")}
      returnTo={returnTo}
      closeLabel={say("share.close")}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("share.done")}</Button>}
    >
      <div className={pageStyles.form}>
        <p className={pageStyles.hint}>{say("share.intro")}</p>
        {isAlone ? <Alone /> : <List boardId={boardId} onNew={onNew} onEnd={onEnd} />}
      </div>
    </Dialog>
  );
}

/** Nobody else reaches Weir: said plainly, with the way to change it. */
function Alone(): ReactNode {
  return (
    <>
      <p>{say("share.alone")}</p>
      <p>
        <a href="/people">{say("share.alone.action")}</a>
      </p>
    </>
  );
}

function List({ boardId, onNew, onEnd }: Pick<LinksProps, "boardId" | "onNew" | "onEnd">): ReactNode {
  const answer = useAnswer(useCallback(() => peopleClient.shares({ params: { boardId } }), [boardId]));
  return (
    <>
      <div>
        <Button data-first onClick={onNew}>
          <Plus size={16} aria-hidden />
          {say("share.new")}
        </Button>
      </div>
      <Answer of={answer}>{({ shares }) => <Shares shares={shares} onEnd={onEnd} />}</Answer>
    </>
  );
}

interface SharesProps {
  shares: AnswerOf<"shares">["shares"];
  onEnd: (share: Share) => void;
}

function Shares({ shares, onEnd }: SharesProps): ReactNode {
  const names = useNames(shares.map(({ madeBy }) => madeBy));
  if (shares.length === 0) return <p className={pageStyles.none}>{say("share.none")}</p>;
  return (
    <ul className={pageStyles.rows} aria-label={say("share.list")}>
      {shares.map((share) => (
        <ShareRow
          key={share.shareId}
          share={share}
          madeBy={names.get(share.madeBy) ?? share.madeBy}
          onEnd={() => onEnd(share)}
        />
      ))}
    </ul>
  );
}
