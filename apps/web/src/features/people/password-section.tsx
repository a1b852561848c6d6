import { ProblemError } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { announce } from "../../lib/announce.ts";
import { client } from "../../lib/client.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { Failure, PasswordField } from "./form-parts.tsx";
import { passwordProblem } from "./new-password.ts";
import { Section } from "./page-parts.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import { atField, useSending, type Told } from "./use-sending.ts";

type Field = "current" | "next";

const elsewhere = atField(["current", "next"]);

const told: Told<Field> = (failure) =>
  failure instanceof ProblemError && failure.problem.code === "wrong-credentials"
    ? { at: "current", text: say("account.password.wrong") }
    : elsewhere(failure);

export function PasswordSection(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={say("account.password.title")}
      text={say("account.password.text")}
      action={!open && <Button onClick={() => setOpen(true)}>{say("account.password.action")}</Button>}
    >
      {open && <PasswordForm onDone={() => setOpen(false)} />}
    </Section>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }): ReactNode {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const { form, busy, problemAt, failure, send } = useSending<Field>(told);
  const change = async (): Promise<void> => {
    const weak = passwordProblem(next);
    const found = {
      ...(current === "" && { current: say("sign-in.password-missing") }),
      ...(weak !== undefined && { next: weak }),
    };
    const done = await send(found, async () => void (await client.changePassword({ body: { current, next } })));
    if (!done) return;
    announce(say("account.password.done"));
    void showToast(say("account.password.done"));
    onDone();
  };
  return (
    <form
      ref={form}
      className={`${styles.form} ${styles.narrow}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <PasswordField
        autoFocus
        label={say("account.password.current")}
        autoComplete="current-password"
        value={current}
        problem={problemAt("current")}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <PasswordField
        label={say("account.password.next")}
        hint={say("link.password-hint")}
        autoComplete="new-password"
        value={next}
        problem={problemAt("next")}
        onChange={(event) => setNext(event.target.value)}
      />
      <Failure text={failure} />
      <div className={styles.more}>
        <Button type="submit" look="primary" disabled={busy} aria-busy={busy}>
          {say(busy ? "account.password.busy" : "account.password.action")}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {say("people.cancel")}
        </Button>
      </div>
    </form>
  );
}
