import { useId, useRef, useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import styles from "./waste-list.module.css";
import { sayWaste } from "./waste-words.ts";

interface DismissDialogProps {
  /** What is dismissed, as its pin says it. */
  entry: string;
  /** Answers whether it was done; why not, it has told. */
  dismiss: (reason: string) => Promise<boolean>;
  /** Has the focus once it is done: what opened this is gone by then. */
  dismissed: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Asks why a sign of waste is none. */
export function DismissDialog({ entry, dismiss, dismissed, onClose }: DismissDialogProps): ReactNode {
  const formId = useId();
  const isDone = useRef(false);
  const [returnTo] = useState(() => ({
    get current() {
      return isDone.current ? dismissed.current : null;
    },
  }));
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const send = async (): Promise<void> => {
    if (reason.trim() === "") {
      setProblem(sayWaste("waste.dismiss.reason-missing"));
      field.current?.focus();
      return;
    }
    setBusy(true);
    isDone.current = await dismiss(reason.trim());
    setBusy(false);
    if (!isDone.current) return;
    announce(sayWaste("waste.dismissed.now"));
    onClose();
  };
  return (
    <Dialog
      open
      title={sayWaste("waste.dismiss.title", { entry })}
      returnTo={returnTo}
      closeLabel={sayWaste("waste.dismiss.close")}
      onOpenChange={(open) => open || onClose()}
      foot={
        <>
          <Button onClick={onClose}>{sayWaste("waste.dismiss.cancel")}</Button>
          <Button look="primary" type="submit" form={formId} disabled={busy} aria-busy={busy}>
            {sayWaste("waste.dismiss.action")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{sayWaste("waste.dismiss.text")}</p>
        <TextArea
          ref={field}
          data-first
          label={sayWaste("waste.dismiss.reason")}
          rows={3}
          maxLength={1_000}
          value={reason}
          problem={problem}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
