import { cardOf } from "@weir/domain";
import { useId, useState, type ReactNode } from "react";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { focusCard, useBoardUi } from "../board-ui.ts";
import { takeOffNow } from "../take-off.ts";
import styles from "./request.module.css";
import { say } from "./say.ts";

/** Why a request is not taken up: one field, one press, and whoever asked is told. */
export function DiscardDialog({ cardId }: { cardId: string }): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const card = useBoard((board) => cardOf(board, cardId));
  const [reason, setReason] = useState("");
  const formId = useId();
  if (card === undefined) return null;
  const close = (): void => {
    store.setState({ discardingCardId: undefined });
    focusCard(store, cardId);
  };
  return (
    <Dialog
      open
      title={say("intake.discard.title")}
      description={say(card.startedAt === undefined ? "intake.discard.text" : "intake.discard.text.started")}
      closeLabel={say("intake.discard.cancel")}
      onOpenChange={(open) => open || close()}
      foot={
        <>
          <Button onClick={close}>{say("intake.discard.cancel")}</Button>
          <Button look="danger" type="submit" form={formId}>
            {say("intake.discard.action")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          close();
          takeOffNow(session, store, card, "card.discard", reason.trim());
        }}
      >
        <TextArea
          data-first
          label={say("intake.discard.reason")}
          hint={say("intake.discard.reason.hint")}
          rows={3}
          maxLength={1_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
        />
      </form>
    </Dialog>
  );
}
