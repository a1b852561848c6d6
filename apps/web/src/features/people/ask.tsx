import type { ReactNode, RefObject } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { say } from "./say.ts";

export interface AskProps {
  title: string;
  /** What it means. */
  text: string;
  action: string;
  onYes: () => void;
  onClose: () => void;
  returnTo?: RefObject<HTMLElement | null>;
}

/** Asks once more before something that others feel at once. */
export function Ask({ title, text, action, onYes, onClose, returnTo }: AskProps): ReactNode {
  return (
    <Dialog
      open
      title={title}
      description={text}
      returnTo={returnTo}
      closeLabel={say("people.close")}
      onOpenChange={(open) => open || onClose()}
      foot={
        <>
          <Button data-first onClick={onClose}>
            {say("people.cancel")}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              onClose();
              onYes();
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      {null}
    </Dialog>
  );
}
