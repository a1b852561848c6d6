import { ProblemError } from "@weir/contract";
import { useState, type ReactNode, type RefObject } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { NewPasswordField } from "../credential-fields.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { passwordProblem } from "../new-password.ts";
import { say } from "../say.ts";
import { useSending } from "../use-sending.ts";
import { missingProof, noProof, ProofFields } from "./proof-fields.tsx";
import { told, type ProofField } from "./told.ts";

export interface TurnOffDialogProps {
  onDone: () => void;
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** Asks for password and code, and for a longer password where the present one was short because of the code. */
export function TurnOffDialog({ onDone, onClose, returnTo }: TurnOffDialogProps): ReactNode {
  const [words, setWords] = useState(noProof);
  const [next, setNext] = useState<string>();
  const sending = useSending<ProofField>((failure) => {
    const isShort = failure instanceof ProblemError && failure.problem.errors?.some(({ path }) => path === "next");
    if (isShort && next === undefined) setNext("");
    return isShort && next === undefined
      ? { at: "next", text: say("second-factor.turn-off.next-text") }
      : told(failure);
  });
  const end = (): Promise<boolean> => {
    const weak = next === undefined ? undefined : passwordProblem(next);
    const found = { ...missingProof(words, true), ...(weak !== undefined && { next: weak }) };
    return sending.send(found, async () => {
      await peopleClient.endSecondFactor({ body: { ...words, ...(next !== undefined && { next }) } });
      onDone();
    });
  };
  return (
    <FormDialog
      title={say("second-factor.turn-off.title")}
      action={say("second-factor.turn-off")}
      busyAction={say("second-factor.busy")}
      sending={sending}
      onSend={end}
      onClose={onClose}
      returnTo={returnTo}
    >
      <p>{say("second-factor.turn-off.text")}</p>
      <ProofFields words={words} sending={sending} withCode onChange={setWords} />
      {next !== undefined && (
        <NewPasswordField
          label={say("second-factor.turn-off.next")}
          value={next}
          problem={sending.problemAt("next")}
          onChange={setNext}
        />
      )}
    </FormDialog>
  );
}
