import { useRef, useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { useMapForm } from "../map-form-dialog.tsx";
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
  const isDone = useRef(false);
  const [returnTo] = useState(() => ({
    get current() {
      return isDone.current ? dismissed.current : null;
    },
  }));
  const [reason, setReason] = useState("");
  const sending = useMapForm<"reason">();
  const send = (): Promise<boolean> =>
    sending.send(reason.trim() === "" ? { reason: sayWaste("waste.dismiss.reason-missing") } : {}, async () => {
      isDone.current = await dismiss(reason.trim());
      if (!isDone.current) return;
      announce(sayWaste("waste.dismissed.now"));
      onClose();
    });
  return (
    <FormDialog
      title={sayWaste("waste.dismiss.title", { entry })}
      closeLabel={sayWaste("waste.dismiss.close")}
      cancelLabel={sayWaste("waste.dismiss.cancel")}
      action={sayWaste("waste.dismiss.action")}
      returnTo={returnTo}
      sending={sending}
      onSend={send}
      onClose={onClose}
    >
      <p>{sayWaste("waste.dismiss.text")}</p>
      <TextArea
        data-first
        label={sayWaste("waste.dismiss.reason")}
        rows={3}
        maxLength={1_000}
        value={reason}
        problem={sending.problemAt("reason")}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
