import { ProblemError } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { Button } from "../../../ui/button.tsx";
import { beginAs } from "../begin-as.ts";
import { FormPage, Submit } from "../form-parts.tsx";
import formStyles from "../form.module.css";
import { say } from "../say.ts";
import { SentForm } from "../../../ui/sent-form.tsx";
import { useSending, whyNot } from "../use-sending.ts";
import { AnyCodeField, AppCodeField, isAppCode } from "./code-fields.tsx";
import styles from "./second-factor.module.css";

export interface CodePageProps {
  ticket: string;
  onDone: () => void;
  /** Back to the password: this ticket is over, or somebody else wants to sign in. */
  onAgain: (why: string | undefined) => void;
}

/** The second step of signing in: a code of the app, or a recovery code. */
export function CodePage(props: CodePageProps): ReactNode {
  const [way, setWay] = useState<"code" | "recovery">("code");
  return (
    <FormPage title={say(`sign-in.${way}.title`)} text={say(`sign-in.${way}.text`)}>
      <CodeForm key={way} way={way} {...props} />
      <div className={styles.ways}>
        <Button look="quiet" size="small" onClick={() => setWay(way === "code" ? "recovery" : "code")}>
          {say(way === "code" ? "sign-in.code.use-recovery" : "sign-in.recovery.use-app")}
        </Button>
        <Button look="quiet" size="small" onClick={() => props.onAgain(undefined)}>
          {say("sign-in.code.again")}
        </Button>
      </div>
      {way === "recovery" && <p className={formStyles.aside}>{say("sign-in.code.lost")}</p>}
    </FormPage>
  );
}

function CodeForm({ way, ticket, onDone, onAgain }: CodePageProps & { way: "code" | "recovery" }): ReactNode {
  const [code, setCode] = useState("");
  const sending = useSending<"code">((failure) => {
    const why = failure instanceof ProblemError ? failure.problem.code : undefined;
    if (why === "begin-again") onAgain(say("sign-in.code.over"));
    if (why !== "wrong-code") return { at: "", text: whyNot(failure) };
    return { at: "code", text: say(way === "code" ? "second-factor.wrong-code" : "second-factor.wrong-recovery") };
  });
  const enter = async (): Promise<void> => {
    const isMissing = way === "code" ? !isAppCode(code) : code.trim() === "";
    const missing = say(way === "code" ? "second-factor.code-missing" : "second-factor.recovery-missing");
    const done = await sending.send(isMissing ? { code: missing } : {}, async () => {
      const { personId } = await peopleClient.signInWithCode({ body: { ticket, code } });
      await beginAs(personId);
    });
    if (done) onDone();
  };
  const field = { autoFocus: true, value: code, problem: sending.problemAt("code"), onChange: setCode };
  return (
    <SentForm
      sending={sending}
      className={formStyles.form}
      onSend={enter}
      foot={<Submit busy={sending.busy} label={say("sign-in.action")} busyLabel={say("sign-in.busy")} />}
    >
      {way === "code" ? <AppCodeField label={say("sign-in.code.label")} {...field} /> : <AnyCodeField {...field} />}
    </SentForm>
  );
}
