import { useId, type ReactNode, type RefObject } from "react";
import type { Sending } from "../lib/sending.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import styles from "./form-dialog.module.css";
import { SentForm } from "./sent-form.tsx";

export interface FormDialogProps {
  title: string;
  closeLabel: string;
  cancelLabel: string;
  action: string;
  busyAction?: string;
  sending: Pick<Sending<string>, "form" | "failure" | "busy">;
  onSend: () => Promise<unknown>;
  onClose: () => void;
  returnTo?: RefObject<HTMLElement | null> | undefined;
  children: ReactNode;
}

/** A few fields in a dialog, to be sent or left. */
export function FormDialog(props: FormDialogProps): ReactNode {
  const { title, closeLabel, cancelLabel, action, busyAction = action, sending, children } = props;
  const { onSend, onClose, returnTo } = props;
  const formId = useId();
  return (
    <Dialog
      open
      title={title}
      returnTo={returnTo}
      closeLabel={closeLabel}
      onOpenChange={(open) => open || onClose()}
      foot={
        <>
          <Button onClick={onClose}>{cancelLabel}</Button>
          <Button look="primary" type="submit" form={formId} disabled={sending.busy} aria-busy={sending.busy}>
            {sending.busy ? busyAction : action}
          </Button>
        </>
      }
    >
      <SentForm sending={sending} id={formId} className={styles.form} onSend={onSend}>
        {children}
      </SentForm>
    </Dialog>
  );
}
