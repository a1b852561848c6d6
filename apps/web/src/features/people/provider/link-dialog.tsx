import { useState, type ReactNode, type RefObject } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { FormDialog } from "../form-dialog.tsx";
import { missingProof, noProof, ProofFields } from "../second-factor/proof-fields.tsx";
import { told } from "../second-factor/told.ts";
import { useSending } from "../use-sending.ts";
import { say } from "./say-provider.ts";

export interface LinkDialogProps {
  name: string;
  /** Whether a code is asked for as well. */
  withCode: boolean;
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** Asks for the password, and leaves for the provider. */
export function LinkDialog({ name, withCode, onClose, returnTo }: LinkDialogProps): ReactNode {
  const [words, setWords] = useState(noProof);
  const sending = useSending(told);
  const link = (): Promise<boolean> =>
    sending.send(missingProof(words, withCode), async () => {
      const { password, code } = words;
      const { location: there } = await peopleClient.linkProvider({ body: { password, ...(withCode && { code }) } });
      location.assign(there);
    });
  return (
    <FormDialog
      title={say("provider.link", { name })}
      action={say("provider.link-action")}
      busyAction={say("provider.linking")}
      {...{ sending, onClose, returnTo }}
      onSend={link}
    >
      <ProofFields words={words} sending={sending} withCode={withCode} onChange={setWords} />
    </FormDialog>
  );
}
