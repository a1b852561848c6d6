import type { ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { CopiedField } from "../../../ui/copied-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import pageStyles from "../page.module.css";
import { say } from "./words.ts";

const onThisMachine = /^(?:localhost|127\.|\[::1\])/;

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
        {onThisMachine.test(new URL(link).hostname) && <p className={pageStyles.hint}>{say("intake.link.loopback")}</p>}
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
