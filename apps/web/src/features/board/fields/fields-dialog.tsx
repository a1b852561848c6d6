import { useState, type ReactNode, type RefObject } from "react";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import type { Wish } from "../../../replica/wish.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { refusalWords } from "../refusal-words.ts";
import styles from "./fields-dialog.module.css";
import { OwnFields } from "./own-fields.tsx";
import { say } from "./say.ts";
import { SizeSettings } from "./size-settings.tsx";

export interface FieldsDialogProps {
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** What cards of the board can have beside what every card has; each change is sent as it is made. */
export function FieldsDialog({ onClose, returnTo }: FieldsDialogProps): ReactNode {
  const session = useSession();
  const board = useBoard((current) => current);
  const [failure, setFailure] = useState<string>();
  const wish = (asked: Wish): boolean => {
    const refusal = session.wish(asked);
    // It is told here, so that the board need not tell it as well.
    session.dismiss("board");
    setFailure(refusal && refusalWords(board, refusal));
    return refusal === undefined;
  };
  return (
    <Dialog
      open
      wide
      title={say("fields.title")}
      closeLabel={say("fields.close")}
      returnTo={returnTo}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("fields.done")}</Button>}
    >
      <SizeSettings wish={wish} />
      <OwnFields wish={wish} />
      {failure !== undefined && (
        <p role="alert" className={styles.wrong}>
          {failure}
        </p>
      )}
    </Dialog>
  );
}
