import { ProblemError } from "@weir/contract";
import { Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { client } from "../../lib/client.ts";
import { Failure, FormPage, PasswordField, Submit } from "./form-parts.tsx";
import styles from "./form.module.css";
import { passwordProblem } from "./new-password.ts";
import { say } from "./say.ts";
import { atField, useSending } from "./use-sending.ts";

export interface ResetFormProps {
  secret: string;
  name: string | undefined;
  onOver: () => void;
}

/** A new password for an account there is. */
export function ResetForm({ secret, name, onOver }: ResetFormProps): ReactNode {
  const [password, setPassword] = useState("");
  const [isSet, setIsSet] = useState(false);
  const { form, busy, problemAt, failure, send } = useSending(atField(["password"]));
  const reset = async (): Promise<void> => {
    const weak = passwordProblem(password);
    const done = await send(weak === undefined ? {} : { password: weak }, async () => {
      try {
        await client.resetPassword({ body: { key: secret, password } });
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === "key-over") onOver();
        throw error;
      }
    });
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
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void reset();
        }}
      >
        <PasswordField
          autoFocus
          label={say("link.password")}
          hint={say("link.password-hint")}
          name="new-password"
          autoComplete="new-password"
          value={password}
          problem={problemAt("password")}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Failure text={failure} />
        <Submit busy={busy} label={say("link.reset.action")} busyLabel={say("link.busy")} />
      </form>
    </FormPage>
  );
}
