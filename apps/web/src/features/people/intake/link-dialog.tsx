import type { ReactNode } from "react";
import { onThisMachine } from "../../../lib/on-this-machine.ts";
import { Button } from "../../../ui/button.tsx";
import { CopiedField } from "../../../ui/copied-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import pageStyles from "../page.module.css";
import { say } from "./words.ts";

/** The link of the form, this once. */
export function LinkDialog({ link, onClose }: { link: string; onClose: () => void }): ReactNode {
  return (
    <Dialog
      open
      title={say("intake.link.title")}
      closeLabel={say("intake.close")}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("intake.done")}</Button>}
    >
      <div className={pageStyles.form}>
        <p>{say("intake.link.text")}</p>
        {onThisMachine(link) && <p className={pageStyles.hint}>{say("intake.link.loopback")}</p>}
        <CopiedField
          isFirst
          label={say("intake.link.label")}
          text={link}
          words={{
            copy: say("intake.link.copy"),
            copyOf: say("intake.link.copy-of"),
            copied: say("intake.link.copied"),
            failed: say("intake.link.copy-failed"),
          }}
        />
      </div>
    </Dialog>
  );
}
