import { useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { reasonOf } from "../../../lib/client.ts";
import { intakeClient } from "../../../lib/intake-client.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { forgetRequester } from "./requesters.ts";
import { say } from "./say.ts";

interface ForgetDialogProps {
  boardId: string;
  requester: { readonly cardId: string; readonly at: string };
  returnTo: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Asks once before who asked is forgotten for good. */
export function ForgetDialog({ boardId, requester, returnTo, onClose }: ForgetDialogProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const forget = async (): Promise<void> => {
    setBusy(true);
    try {
      await intakeClient.forgetRequester({ params: { boardId, cardId: requester.cardId } });
      forgetRequester(requester);
      announce(say("intake.drawer.forgot"));
      onClose();
    } catch (error) {
      setFailure(say("intake.drawer.not-forgot", { why: reasonOf(error, say("intake.unreachable")) }));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      title={say("intake.forget.title")}
      description={say("intake.forget.text")}
      returnTo={returnTo}
      closeLabel={say("intake.forget.cancel")}
      onOpenChange={(open) => open || busy || onClose()}
      foot={
        <>
          <Button data-first disabled={busy} onClick={onClose}>
            {say("intake.forget.cancel")}
          </Button>
          <Button look="danger" disabled={busy} aria-busy={busy} onClick={() => void forget()}>
            {say("intake.forget.action")}
          </Button>
        </>
      }
    >
      {failure !== undefined && <p role="alert">{failure}</p>}
    </Dialog>
  );
}
