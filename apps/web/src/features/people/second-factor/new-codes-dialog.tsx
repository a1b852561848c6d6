import { useState, type ReactNode, type RefObject } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { FormDialog } from "../form-dialog.tsx";
import { say } from "../say.ts";
import { useSending } from "../use-sending.ts";
import { missingProof, noProof, ProofFields } from "./proof-fields.tsx";
import { told, type ProofField } from "./told.ts";

export interface NewCodesDialogProps {
  onDone: (recoveryCodes: readonly string[]) => void;
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** Ten new recovery codes for those that are left. */
export function NewCodesDialog({ onDone, onClose, returnTo }: NewCodesDialogProps): ReactNode {
  const [words, setWords] = useState(noProof);
  const sending = useSending<ProofField>(told);
  const renew = (): Promise<boolean> =>
    sending.send(missingProof(words, true), async () =>
      onDone((await peopleClient.renewRecoveryCodes({ body: words })).recoveryCodes),
    );
  return (
    <FormDialog
      title={say("second-factor.new-codes")}
      action={say("second-factor.new-codes.action")}
      busyAction={say("second-factor.busy")}
      sending={sending}
      onSend={renew}
      onClose={onClose}
      returnTo={returnTo}
    >
      <p>{say("second-factor.new-codes.text")}</p>
      <ProofFields words={words} sending={sending} withCode onChange={setWords} />
    </FormDialog>
  );
}
