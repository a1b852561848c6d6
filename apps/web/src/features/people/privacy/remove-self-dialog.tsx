import { ProblemError } from "@weir/contract";
import { useId, useState, type ReactNode, type RefObject } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { PasswordField } from "../form-parts.tsx";
import styles from "../page.module.css";
import { say } from "../say.ts";
import { SentForm } from "../../../ui/sent-form.tsx";
import { atField, useSending, type Told } from "../use-sending.ts";
import { GoesAndStays } from "./goes-and-stays.tsx";
import { sayOfPrivacy } from "./words.ts";

type Field = "password" | "code";

const elsewhere = atField(["password", "code"]);

/**
 * Asks for the password, and where there is a second factor for a code of it, and removes whoever asks. Who comes by
 * a provider alone has neither: they have to have come just now.
 */
export function RemoveSelfDialog({
  provider,
  returnTo,
  onClose,
  onRemoved,
}: {
  /** Their only way in. */
  provider: string | undefined;
  returnTo: RefObject<HTMLElement | null>;
  onClose: () => void;
  onRemoved: () => void;
}): ReactNode {
  const formId = useId();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState<string>();
  const told: Told<Field> = (failure) => {
    const problem = failure instanceof ProblemError ? failure.problem.code : undefined;
    if (problem === "begin-again" && provider !== undefined)
      return { at: "", text: sayOfPrivacy("own.remove.again", { provider }) };
    if (problem === "wrong-credentials") return { at: "password", text: say("account.password.wrong") };
    if (problem !== "wrong-code") return elsewhere(failure);
    setCode(code ?? "");
    return { at: "code", text: sayOfPrivacy(code ? "own.remove.code-wrong" : "own.remove.code-missing") };
  };
  const sending = useSending<Field>(told);
  const remove = async (): Promise<void> => {
    const found = provider === undefined && password === "" ? { password: say("sign-in.password-missing") } : {};
    const gone = await sending.send(
      found,
      async () =>
        void (await peopleClient.removeAccount({ body: { ...(password && { password }), ...(code && { code }) } })),
    );
    if (gone) onRemoved();
  };
  return (
    <Dialog
      open
      title={sayOfPrivacy("own.remove.title")}
      returnTo={returnTo}
      closeLabel={say("people.close")}
      onOpenChange={(open) => open || onClose()}
      foot={
        <>
          <Button onClick={onClose}>{say("people.cancel")}</Button>
          <Button look="danger" type="submit" form={formId} disabled={sending.busy} aria-busy={sending.busy}>
            {sayOfPrivacy(sending.busy ? "leaving.busy" : "own.remove")}
          </Button>
        </>
      }
    >
      <SentForm sending={sending} id={formId} className={styles.form} onSend={remove}>
        <GoesAndStays />
        {provider === undefined ? (
          <PasswordField
            data-first
            label={say("account.password.current")}
            autoComplete="current-password"
            value={password}
            problem={sending.problemAt("password")}
            onChange={(event) => setPassword(event.target.value)}
          />
        ) : (
          <p>{sayOfPrivacy("own.remove.elsewhere", { provider })}</p>
        )}
        {code !== undefined && (
          <TextField
            label={sayOfPrivacy("own.remove.code")}
            autoComplete="one-time-code"
            value={code}
            maxLength={100}
            problem={sending.problemAt("code")}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </SentForm>
    </Dialog>
  );
}
