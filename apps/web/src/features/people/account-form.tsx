import { ProblemError } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { client } from "../../lib/client.ts";
import { TextField } from "../../ui/text-field.tsx";
import { Failure, FormPage, PasswordField, Submit } from "./form-parts.tsx";
import { beginAs } from "./begin-as.ts";
import styles from "./form.module.css";
import { passwordProblem } from "./new-password.ts";
import { say } from "./say.ts";
import { atField, useSending } from "./use-sending.ts";

export interface AccountFormProps {
  secret: string;
  purpose: "claim" | "invitation";
  /** Whom it is meant for. */
  name: string | undefined;
  /** Somebody used the link meanwhile. */
  onOver: () => void;
  /** Signed in; for tests. */
  onDone?: () => void;
}

/** Makes an account and signs in with it. */
export function AccountForm({ secret, purpose, name: given, onOver, onDone = goHome }: AccountFormProps): ReactNode {
  const [name, setName] = useState(given ?? "");
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const { form, busy, problemAt, failure, send } = useSending(atField(["name", "login", "password"]));
  const create = async (): Promise<void> => {
    const weak = passwordProblem(password);
    const found = {
      ...(name.trim() === "" && { name: say("link.name-missing") }),
      ...(login.trim() === "" && { login: say("link.login-missing") }),
      ...(weak !== undefined && { password: weak }),
    };
    const body = { key: secret, name: name.trim(), login: login.trim(), password };
    const done = await send(found, async () => {
      const call = purpose === "claim" ? client.claim : client.acceptInvitation;
      try {
        const { personId } = await call({ body });
        await beginAs(personId);
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === "key-over") onOver();
        throw error;
      }
    });
    if (done) onDone();
  };
  const title =
    purpose === "claim"
      ? say("link.claim.title")
      : given === undefined
        ? say("link.invitation.title-plain")
        : say("link.invitation.title", { name: given });
  return (
    <FormPage title={title} text={say(`link.${purpose}.text`)}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField
          autoFocus
          label={say("link.name")}
          hint={say("link.name-hint")}
          name="name"
          autoComplete="name"
          maxLength={200}
          value={name}
          problem={problemAt("name")}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={say("sign-in.login")}
          hint={say("link.login-hint")}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          value={login}
          problem={problemAt("login")}
          onChange={(event) => setLogin(event.target.value)}
        />
        <PasswordField
          label={say("sign-in.password")}
          hint={say("link.password-hint")}
          name="new-password"
          autoComplete="new-password"
          value={password}
          problem={problemAt("password")}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Failure text={failure} />
        <Submit busy={busy} label={say(`link.${purpose}.action`)} busyLabel={say("link.busy")} />
      </form>
    </FormPage>
  );
}

const goHome = (): void => location.replace("/");
