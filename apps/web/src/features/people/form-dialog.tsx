import { useId, type ReactNode, type RefObject } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import { SentForm } from "./sent-form.tsx";
import type { Sending } from "./use-sending.ts";

export interface FormDialogProps {
  title: string;
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
  const { title, action, busyAction = action, sending, onSend, onClose, returnTo, children } = props;
  const formId = useId();
  return (
    <Dialog
      open
      title={title}
      returnTo={returnTo}
      closeLabel={say("people.close")}
      onOpenChange={(open) => open || onClose()}
      foot={
        <>
          <Button onClick={onClose}>{say("people.cancel")}</Button>
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
