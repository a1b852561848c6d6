import { keptTexts, shellTexts, textsOf } from "@weir/contract";
import type { ReactNode, RefObject } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

const say = textsOf({ ...keptTexts, ...shellTexts });

export interface UnsentDialogProps {
  count: number;
  returnTo: RefObject<HTMLElement | null>;
  onStay: () => void;
  onLeave: () => void;
}

/** Signing out would throw away what only this browser has: whoever made it decides. */
export function UnsentDialog({ count, returnTo, onStay, onLeave }: UnsentDialogProps): ReactNode {
  return (
    <Dialog
      open
      title={say("kept.sign-out.title", { count })}
      returnTo={returnTo}
      closeLabel={say("shell.close")}
      onOpenChange={(open) => open || onStay()}
      foot={
        <>
          <Button look="danger" onClick={onLeave}>
            {say("kept.sign-out.leave")}
          </Button>
          <Button data-first look="primary" onClick={onStay}>
            {say("kept.sign-out.stay")}
          </Button>
        </>
      }
    >
      <p>{say("kept.sign-out.text")}</p>
    </Dialog>
  );
}
