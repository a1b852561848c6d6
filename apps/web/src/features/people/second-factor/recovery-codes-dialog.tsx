import { useState, type ReactNode, type RefObject } from "react";
import { saveFile } from "../../../lib/save-file.ts";
import { useWho } from "../../../lib/who.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { say } from "../say.ts";
import styles from "./second-factor.module.css";

export interface RecoveryCodesDialogProps {
  codes: readonly string[];
  /** What they were made by. */
  lead?: string;
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** The codes, this once, to be copied or kept as a file. */
export function RecoveryCodesDialog({ codes, lead, onClose, returnTo }: RecoveryCodesDialogProps): ReactNode {
  const name = useWho()?.person?.name ?? "";
  const [copied, setCopied] = useState("");
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join("\n")).then(
      () => setCopied(say("people.copied")),
      () => setCopied(say("people.copy-failed")),
    );
  };
  const save = (): void => {
    const head = say("recovery-codes.file-head", { name, where: location.origin });
    const lines = [head, "", ...codes, ""].join("\n");
    saveFile(new Blob([lines], { type: "text/plain;charset=utf-8" }), `${say("recovery-codes.file")}.txt`);
  };
  return (
    <Dialog
      open
      title={say("recovery-codes.title")}
      returnTo={returnTo}
      closeLabel={say("people.close")}
      onOpenChange={(open) => open || onClose()}
      foot={
        <Button look="primary" onClick={onClose}>
          {say("recovery-codes.kept")}
        </Button>
      }
    >
      <div className={styles.codes}>
        {lead !== undefined && <p>{lead}</p>}
        <p>{say("recovery-codes.text")}</p>
        <ol className={styles.list} aria-label={say("recovery-codes.list")}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <div className={styles.actions}>
          <Button data-first onClick={() => void copy()}>
            {say("recovery-codes.copy")}
          </Button>
          <Button onClick={save}>{say("recovery-codes.download")}</Button>
        </div>
        <p className={styles.hint}>
          {say("recovery-codes.once")} <strong role="status">{copied}</strong>
        </p>
      </div>
    </Dialog>
  );
}
