import { ProblemError } from "@weir/contract";
import { Link } from "@tanstack/react-router";
import { useEffect, useState, type ReactNode } from "react";
import { peopleClient } from "../../lib/people-client.ts";
import { learnWho } from "../../lib/who.ts";
import { FormPage, PasswordField, Submit } from "./form-parts.tsx";
import { beginAs } from "./begin-as.ts";
import { LoginField } from "./credential-fields.tsx";
import { Forgotten } from "./mail/forgotten.tsx";
import { ForgottenForm } from "./mail/forgotten-form.tsx";
import styles from "./form.module.css";
import { ProviderButton } from "./provider/provider-button.tsx";
import { Refused } from "./provider/refused.tsx";
import { safePath } from "./safe-path.ts";
import { say } from "./say.ts";
import { CodePage } from "./second-factor/code-page.tsx";
import { SentForm } from "../../ui/sent-form.tsx";
import { useSending, whyNot } from "./use-sending.ts";

/** Says who we are, and goes on to where one was going. */
export function SignInPage({ to, refused }: { to: string | undefined; refused: string | undefined }): ReactNode {
  const [solo, setSolo] = useState(false);
  const [ticket, setTicket] = useState<string>();
  const [again, setAgain] = useState<string>();
  const [forgotten, setForgotten] = useState(false);
  useEffect(() => {
    learnWho().then(
      ({ mode, person }) => {
        if (mode === "solo") setSolo(true);
        // Who comes back from a provider is told apart here from whoever sat here before.
        else if (person !== null) return beginAs(person.id).then(() => goOn(to));
        return undefined;
      },
      () => undefined,
    );
  }, [to]);
  if (solo)
    return (
      <FormPage title={say("sign-in.solo.title")} text={say("sign-in.solo.text")}>
        <p>
          <Link to="/">{say("sign-in.solo.action")}</Link>
        </p>
      </FormPage>
    );
  if (forgotten) return <ForgottenForm onBack={() => setForgotten(false)} />;
  if (ticket !== undefined)
    return (
      <CodePage
        ticket={ticket}
        onDone={() => goOn(to)}
        onAgain={(why) => {
          setTicket(undefined);
          setAgain(why);
        }}
      />
    );
  return (
    <FormPage title={say("sign-in.title")} {...(again !== undefined && { text: again })}>
      <Refused code={refused} />
      <SignInForm onDone={() => goOn(to)} onTicket={setTicket} />
      <ProviderButton to={to} />
      <Forgotten onForgotten={() => setForgotten(true)} />
    </FormPage>
  );
}

/** A whole new page: nothing of the one before knows more than it should. */
const goOn = (to: string | undefined): void => location.replace(safePath(to, location.origin));

export interface SignInFormProps {
  onDone: () => void;
  /** The password was right, and a code is asked for as well. */
  onTicket: (ticket: string) => void;
}

export function SignInForm({ onDone, onTicket }: SignInFormProps): ReactNode {
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const sending = useSending<"login" | "password">((error) => ({
    at: "",
    text: whyRefused(error),
  }));
  const signIn = async (): Promise<void> => {
    const found = {
      ...(login.trim() === "" && { login: say("sign-in.login-missing") }),
      ...(password === "" && { password: say("sign-in.password-missing") }),
    };
    let ticket: string | undefined;
    const done = await sending.send(found, async () => {
      const answer = await peopleClient.signIn({ body: { login: login.trim(), password } });
      if ("secondFactor" in answer) ({ ticket } = answer.secondFactor);
      else await beginAs(answer.personId);
    });
    if (!done) return;
    if (ticket === undefined) onDone();
    else onTicket(ticket);
  };
  return (
    <SentForm
      sending={sending}
      className={styles.form}
      onSend={signIn}
      foot={<Submit busy={sending.busy} label={say("sign-in.action")} busyLabel={say("sign-in.busy")} />}
    >
      <LoginField autoFocus value={login} problem={sending.problemAt("login")} onChange={setLogin} />
      <PasswordField
        label={say("sign-in.password")}
        name="password"
        autoComplete="current-password"
        value={password}
        problem={sending.problemAt("password")}
        onChange={(event) => setPassword(event.target.value)}
      />
    </SentForm>
  );
}

function whyRefused(error: unknown): string {
  if (!(error instanceof ProblemError)) return whyNot(error);
  const { problem, waitSeconds } = error;
  if (problem.code === "wrong-credentials") return say("sign-in.wrong");
  if (problem.code !== "too-many-requests") return whyNot(error);
  return waitSeconds === undefined
    ? say("sign-in.throttled")
    : say("sign-in.throttled-for", { seconds: Math.max(1, Math.ceil(waitSeconds)) });
}
