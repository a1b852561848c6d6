import { useState, type ReactNode } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { Button } from "../../../ui/button.tsx";
import { LoginField } from "../credential-fields.tsx";
import { FormPage, Submit } from "../form-parts.tsx";
import styles from "../form.module.css";
import { say as sayPeople } from "../say.ts";
import { SentForm } from "../../../ui/sent-form.tsx";
import { useSending } from "../use-sending.ts";
import { say } from "./say-mail.ts";

/** Asks for a link for a new password. What follows is the same whether anybody has that login. */
export function ForgottenForm({ onBack }: { onBack: () => void }): ReactNode {
  const [login, setLogin] = useState("");
  const [asked, setAsked] = useState(false);
  const sending = useSending<"login">();
  const ask = async (): Promise<void> => {
    const found = login.trim() === "" ? { login: sayPeople("sign-in.login-missing") } : {};
    const done = await sending.send(
      found,
      async () => void (await peopleClient.forgottenPassword({ body: { login: login.trim() } })),
    );
    if (done) setAsked(true);
  };
  const back = (
    <Button look="quiet" onClick={onBack}>
      {say("mail-page.forgotten.back")}
    </Button>
  );
  if (asked)
    return (
      <FormPage title={say("mail-page.forgotten.asked.title")}>
        <p role="status" className={styles.text}>
          {say("mail-page.forgotten.asked.text")}
        </p>
        {back}
      </FormPage>
    );
  return (
    <FormPage title={say("mail-page.forgotten.title")} text={say("mail-page.forgotten.text")}>
      <SentForm
        sending={sending}
        className={styles.form}
        onSend={ask}
        foot={
          <Submit
            busy={sending.busy}
            label={say("mail-page.forgotten.action")}
            busyLabel={say("mail-page.forgotten.busy")}
          />
        }
      >
        <LoginField autoFocus value={login} problem={sending.problemAt("login")} onChange={setLogin} />
      </SentForm>
      {back}
    </FormPage>
  );
}
