import type { ReactNode } from "react";
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
}

/** Asks once more before something that others feel at once. */
export function Ask({ title, text, action, onYes, onClose }: AskProps): ReactNode {
  return (
    <Dialog
      open
      title={title}
      description={text}
      closeLabel={say("people.close")}
      onOpenChange={(open) => open || onClose()}
      foot={
        <>
          <Button onClick={onClose}>{say("people.cancel")}</Button>
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
