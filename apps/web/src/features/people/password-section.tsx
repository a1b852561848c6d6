import { ProblemError } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { announce } from "../../lib/announce.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { NewPasswordField } from "./credential-fields.tsx";
import { PasswordField } from "./form-parts.tsx";
import { passwordProblem, type PasswordRule } from "./new-password.ts";
import { Section } from "./page-parts.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import { SentForm } from "../../ui/sent-form.tsx";
import { atField, useSending, type Told } from "./use-sending.ts";

type Field = "current" | "next";

const elsewhere = atField(["current", "next"]);

const told: Told<Field> = (failure) =>
  failure instanceof ProblemError && failure.problem.code === "wrong-credentials"
    ? { at: "current", text: say("account.password.wrong") }
    : elsewhere(failure);

export function PasswordSection({ rule }: { rule: PasswordRule }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={say("account.password.title")}
      text={say("account.password.text")}
      action={!open && <Button onClick={() => setOpen(true)}>{say("account.password.action")}</Button>}
    >
      {open && <PasswordForm rule={rule} onDone={() => setOpen(false)} />}
    </Section>
  );
}

function PasswordForm({ rule, onDone }: { rule: PasswordRule; onDone: () => void }): ReactNode {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const sending = useSending<Field>(told);
  const change = async (): Promise<void> => {
    const weak = passwordProblem(next, rule);
    const found = {
      ...(current === "" && { current: say("sign-in.password-missing") }),
      ...(weak !== undefined && { next: weak }),
    };
    const done = await sending.send(
      found,
      async () => void (await peopleClient.changePassword({ body: { current, next } })),
    );
    if (!done) return;
    announce(say("account.password.done"));
    void showToast(say("account.password.done"));
    onDone();
  };
  return (
    <SentForm
      sending={sending}
      className={`${styles.form} ${styles.narrow}`}
      onSend={change}
      foot={
        <div className={styles.more}>
          <Button type="submit" look="primary" disabled={sending.busy} aria-busy={sending.busy}>
            {say(sending.busy ? "account.password.busy" : "account.password.action")}
          </Button>
          <Button look="quiet" onClick={onDone}>
            {say("people.cancel")}
          </Button>
        </div>
      }
    >
      <PasswordField
        autoFocus
        label={say("account.password.current")}
        autoComplete="current-password"
        value={current}
        problem={sending.problemAt("current")}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <NewPasswordField
        label={say("account.password.next")}
        hint={rule.hint}
        value={next}
        problem={sending.problemAt("next")}
        onChange={setNext}
      />
    </SentForm>
  );
}
