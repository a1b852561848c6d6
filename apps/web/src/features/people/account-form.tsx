import { useState, type ReactNode } from "react";
import { peopleClient } from "../../lib/people-client.ts";
import { TextField } from "../../ui/text-field.tsx";
import { FormPage, Submit } from "./form-parts.tsx";
import { beginAs } from "./begin-as.ts";
import { LoginField, NewPasswordField } from "./credential-fields.tsx";
import styles from "./form.module.css";
import { passwordProblem } from "./new-password.ts";
import { say } from "./say.ts";
import { SentForm } from "../../ui/sent-form.tsx";
import { atField, useSending } from "./use-sending.ts";
import { withKey } from "./with-key.ts";

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
  const sending = useSending(atField(["name", "login", "password"]));
  const create = async (): Promise<void> => {
    const weak = passwordProblem(password);
    const found = {
      ...(name.trim() === "" && { name: say("link.name-missing") }),
      ...(login.trim() === "" && { login: say("link.login-missing") }),
      ...(weak !== undefined && { password: weak }),
    };
    const body = { key: secret, name: name.trim(), login: login.trim(), password };
    const call = purpose === "claim" ? peopleClient.claim : peopleClient.acceptInvitation;
    const done = await sending.send(found, () =>
      withKey(onOver, async () => {
        const { personId } = await call({ body });
        await beginAs(personId);
      }),
    );
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
      <SentForm
        sending={sending}
        className={styles.form}
        onSend={create}
        foot={<Submit busy={sending.busy} label={say(`link.${purpose}.action`)} busyLabel={say("link.busy")} />}
      >
        <TextField
          autoFocus
          label={say("link.name")}
          hint={say("link.name-hint")}
          name="name"
          autoComplete="name"
          maxLength={200}
          value={name}
          problem={sending.problemAt("name")}
          onChange={(event) => setName(event.target.value)}
        />
        <LoginField
          hint={say("link.login-hint")}
          value={login}
          problem={sending.problemAt("login")}
          onChange={setLogin}
        />
        <NewPasswordField
          label={say("sign-in.password")}
          value={password}
          problem={sending.problemAt("password")}
          onChange={setPassword}
        />
      </SentForm>
    </FormPage>
  );
}

const goHome = (): void => location.replace("/");
