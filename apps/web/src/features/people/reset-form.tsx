import { Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { peopleClient } from "../../lib/people-client.ts";
import { NewPasswordField } from "./credential-fields.tsx";
import { FormPage, Submit } from "./form-parts.tsx";
import styles from "./form.module.css";
import { passwordProblem, passwordRule } from "./new-password.ts";
import { say } from "./say.ts";
import { SentForm } from "../../ui/sent-form.tsx";
import { atField, useSending } from "./use-sending.ts";
import { withKey } from "./with-key.ts";

export interface ResetFormProps {
  secret: string;
  name: string | undefined;
  /** A code is asked for as well: the password may be shorter. */
  secondFactor: boolean;
  onOver: () => void;
}

/** A new password for an account there is. */
export function ResetForm({ secret, name, secondFactor, onOver }: ResetFormProps): ReactNode {
  const [password, setPassword] = useState("");
  const [isSet, setIsSet] = useState(false);
  const rule = passwordRule(secondFactor);
  const sending = useSending(atField(["password"]));
  const reset = async (): Promise<void> => {
    const weak = passwordProblem(password, rule);
    const done = await sending.send(weak === undefined ? {} : { password: weak }, () =>
      withKey(onOver, async () => void (await peopleClient.resetPassword({ body: { key: secret, password } }))),
    );
    if (done) setIsSet(true);
  };
  if (isSet)
    return (
      <FormPage title={say("link.reset-done.title")} text={say("link.reset-done.text")}>
        <p role="status">
          <Link to="/sign-in">{say("link.sign-in")}</Link>
        </p>
      </FormPage>
    );
  return (
    <FormPage
      title={name === undefined ? say("link.reset.title-plain") : say("link.reset.title", { name })}
      text={say("link.reset.text")}
    >
      <SentForm
        sending={sending}
        className={styles.form}
        onSend={reset}
        foot={<Submit busy={sending.busy} label={say("link.reset.action")} busyLabel={say("link.busy")} />}
      >
        <NewPasswordField
          autoFocus
          label={say("link.password")}
          hint={rule.hint}
          value={password}
          problem={sending.problemAt("password")}
          onChange={setPassword}
        />
      </SentForm>
    </FormPage>
  );
}
