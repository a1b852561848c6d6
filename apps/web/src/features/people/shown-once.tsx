import { useRef, useState, type ReactNode, type RefObject } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { untilWords } from "./page-parts.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";

export interface ShownOnceProps {
  title: string;
  /** What to do with it. */
  text?: string;
  label: string;
  secret: string;
  expiresAt: string;
  onClose: () => void;
  returnTo?: RefObject<HTMLElement | null>;
}

/** A link or token that can be copied now and never again. */
export function ShownOnce({ title, text, label, secret, expiresAt, onClose, returnTo }: ShownOnceProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState("");
  const copy = async (): Promise<void> => {
    field.current?.select();
    await navigator.clipboard.writeText(secret).then(
      () => setTold(say("people.copied")),
      () => setTold(say("people.copy-failed")),
    );
  };
  return (
    <Dialog
      open
      title={title}
      returnTo={returnTo}
      closeLabel={say("people.close")}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("invite.offer.done")}</Button>}
    >
      <div className={styles.secret}>
        {text !== undefined && <p>{text}</p>}
        <div className={styles.secretLine}>
          <TextField
            ref={field}
            readOnly
            label={label}
            value={secret}
            autoComplete="off"
            onFocus={(event) => event.target.select()}
          />
          <Button data-first look="primary" onClick={() => void copy()}>
            {say("people.copy")}
          </Button>
        </div>
        <p className={styles.hint}>
          {untilWords(expiresAt)} {say("people.once")} <strong role="status">{told}</strong>
        </p>
      </div>
    </Dialog>
  );
}
