import { type ReactNode, type RefObject } from "react";
import { useNames } from "../../../lib/people.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useToldWish } from "../use-told-wish.tsx";
import { AddLimit } from "./add-limit.tsx";
import { inOrder, peopleOn } from "./held.ts";
import { LimitRow } from "./limit-row.tsx";
import styles from "./limits-dialog.module.css";
import { say } from "./say.ts";

export interface LimitsDialogProps {
  /** Whether they can be set, or only read. */
  mayChange: boolean;
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** Every limit of the board with what counts under it now, and a form for one more. What is chosen holds at once. */
export function LimitsDialog({ mayChange, onClose, returnTo }: LimitsDialogProps): ReactNode {
  const board = useBoard((current) => current);
  useNames(peopleOn(board));
  const { wish, failure } = useToldWish();
  return (
    <Dialog
      open
      wide
      title={say("limits.title")}
      description={say("limits.hint")}
      closeLabel={say("limits.close")}
      returnTo={returnTo}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("limits.done")}</Button>}
    >
      {board.wipLimits.length === 0 ? (
        <p className={styles.none}>{say("limits.none")}</p>
      ) : (
        <ul className={styles.list} aria-label={say("limits.list")}>
          {inOrder(board).map((limit) => (
            <LimitRow key={JSON.stringify(limit.scope)} limit={limit} mayChange={mayChange} wish={wish} />
          ))}
        </ul>
      )}
      {failure}
      {mayChange && <AddLimit wish={wish} />}
    </Dialog>
  );
}
