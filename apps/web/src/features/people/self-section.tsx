import { ProblemError } from "@weir/contract";
import { useRef, useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../lib/announce.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { names } from "../../lib/people.ts";
import { learnWho } from "../../lib/who.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.tsx";
import { LoginField } from "./credential-fields.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { PasswordField } from "./form-parts.tsx";
import { Answer, Fact, Section } from "./page-parts.tsx";
import styles from "./page.module.css";
import { say as sayOfPeople } from "./say.ts";
import { say } from "./teams/words.ts";
import { useAnswer } from "./use-answer.ts";
import { atField, useSending, type Told } from "./use-sending.ts";

const load = () => peopleClient.account();

/** What others call me, and what I sign in with; it is changed with the password, where there is one. */
export function SelfSection({ byPassword }: { byPassword: boolean }): ReactNode {
  const answer = useAnswer(load);
  const [changing, setChanging] = useState<"name" | "login">();
  const [nameButton, loginButton] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const close = (): void => setChanging(undefined);
  const told = async (done: string): Promise<void> => {
    close();
    announce(done);
    void showToast(done);
    await answer.reload();
  };
  return (
    <Section title={say("account.self.title")}>
      <Answer of={answer}>
        {({ name, login }) => (
          <>
            <ul className={styles.rows}>
              <Fact label={say("account.self.name")} value={name}>
                <Button ref={nameButton} size="small" onClick={() => setChanging("name")}>
                  {say("account.self.rename")}
                </Button>
              </Fact>
              <Fact label={say("account.self.login")} value={login}>
                {byPassword && (
                  <Button ref={loginButton} size="small" onClick={() => setChanging("login")}>
                    {say("account.self.relogin")}
                  </Button>
                )}
              </Fact>
            </ul>
            {changing === "name" && <NameDialog name={name} onDone={told} onClose={close} returnTo={nameButton} />}
            {changing === "login" && <LoginDialog login={login} onDone={told} onClose={close} returnTo={loginButton} />}
          </>
        )}
      </Answer>
    </Section>
  );
}

interface ChangeProps {
  onDone: (done: string) => Promise<void>;
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

function NameDialog({ name, onDone, onClose, returnTo }: ChangeProps & { name: string }): ReactNode {
  const [typed, setTyped] = useState(name);
  const sending = useSending(atField(["name"]));
  const next = typed.trim();
  const send = (): Promise<boolean> =>
    sending.send(next === "" ? { name: sayOfPeople("link.name-missing") } : {}, async () => {
      const { personId } = await peopleClient.changeName({ body: { name: next } });
      names.setState(new Map(names.getState()).set(personId, next), true);
      await learnWho();
      await onDone(say("account.self.renamed", { name: next }));
    });
  return (
    <FormDialog
      title={say("account.self.rename-title")}
      action={say("account.self.rename")}
      busyAction={say("account.self.busy")}
      sending={sending}
      onSend={send}
      onClose={onClose}
      returnTo={returnTo}
    >
      <TextField
        data-first
        label={say("account.self.name")}
        hint={sayOfPeople("link.name-hint")}
        name="name"
        autoComplete="name"
        maxLength={200}
        value={typed}
        problem={sending.problemAt("name")}
        onChange={(event) => setTyped(event.target.value)}
      />
    </FormDialog>
  );
}

type Field = "login" | "password";
const elsewhere = atField(["login", "password"]);

const told: Told<Field> = (failure) =>
  failure instanceof ProblemError && failure.problem.code === "wrong-credentials"
    ? { at: "password", text: sayOfPeople("account.password.wrong") }
    : elsewhere(failure);

function LoginDialog({ login, onDone, onClose, returnTo }: ChangeProps & { login: string }): ReactNode {
  const [typed, setTyped] = useState(login);
  const [password, setPassword] = useState("");
  const sending = useSending<Field>(told);
  const next = typed.trim();
  const send = (): Promise<boolean> => {
    const found = {
      ...(next === "" && { login: sayOfPeople("link.login-missing") }),
      ...(password === "" && { password: sayOfPeople("sign-in.password-missing") }),
    };
    return sending.send(found, async () => {
      await peopleClient.changeLogin({ body: { login: next, password } });
      await onDone(say("account.self.login-done", { login: next }));
    });
  };
  return (
    <FormDialog
      title={say("account.self.relogin-title")}
      action={say("account.self.login-action")}
      busyAction={say("account.self.busy")}
      sending={sending}
      onSend={send}
      onClose={onClose}
      returnTo={returnTo}
    >
      <LoginField
        autoFocus
        hint={sayOfPeople("link.login-hint")}
        value={typed}
        problem={sending.problemAt("login")}
        onChange={setTyped}
      />
      <PasswordField
        label={sayOfPeople("account.password.current")}
        autoComplete="current-password"
        value={password}
        problem={sending.problemAt("password")}
        onChange={(event) => setPassword(event.target.value)}
      />
    </FormDialog>
  );
}
