import { ProblemError, type AnswerOf } from "@weir/contract";
import { Link, useRouterState } from "@tanstack/react-router";
import { useEffect, useState, type ReactNode } from "react";
import { peopleClient } from "../../lib/people-client.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { AccountForm } from "./account-form.tsx";
import { FormPage } from "./form-parts.tsx";
import styles from "./form.module.css";
import { useKeyInAddress } from "./key-in-address.ts";
import { ResetForm } from "./reset-form.tsx";
import { say } from "./say.ts";
import { whyNot } from "./use-sending.ts";

type Purpose = AnswerOf<"keyPurpose">;
type Looked =
  | { readonly state: "looking" }
  | { readonly state: "over" }
  | { readonly state: "failed"; readonly why: string }
  | { readonly state: "good"; readonly purpose: Purpose };

/** What a link is for that somebody was handed, and the form for it. */
export function LinkPage(): ReactNode {
  const key = useKeyInAddress();
  return key === undefined ? (
    <FormPage title={say("link.none.title")} text={say("link.none.text")} />
  ) : (
    <Given key={key} secret={key} />
  );
}

function Given({ secret }: { secret: string }): ReactNode {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [looked, setLooked] = useState<Looked>({ state: "looking" });
  const [turn, setTurn] = useState(0);
  const over = (): void => setLooked({ state: "over" });
  useEffect(() => {
    let here = true;
    peopleClient.keyPurpose({ body: { key: secret } }).then(
      (purpose) => here && setLooked({ state: "good", purpose }),
      (failure: unknown) => here && setLooked(whatIsWrong(failure)),
    );
    return () => void (here = false);
  }, [secret, turn]);
  if (looked.state === "looking")
    return (
      <FormPage title={say("link.looking")}>
        <div className={styles.form} role="status" aria-label={say("link.looking")}>
          <Skeleton height={32} />
          <Skeleton height={32} />
        </div>
      </FormPage>
    );
  if (looked.state === "failed")
    return (
      <FormPage title={say("link.failed.title")} text={looked.why}>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => setTurn(turn + 1)}>
            {say("people.failed.action")}
          </Button>
        </div>
      </FormPage>
    );
  if (looked.state === "over")
    return (
      <FormPage
        title={say("link.over.title")}
        text={say(path === "/claim" ? "link.over-claim.text" : "link.over.text")}
      >
        <p>
          <Link to="/sign-in">{say("link.sign-in")}</Link>
        </p>
      </FormPage>
    );
  const { purpose, name, secondFactor = false } = looked.purpose;
  if (purpose === "reset") return <ResetForm secret={secret} name={name} secondFactor={secondFactor} onOver={over} />;
  return <AccountForm secret={secret} purpose={purpose} name={name} onOver={over} />;
}

function whatIsWrong(failure: unknown): Looked {
  // A key that cannot be one is a link that was cut on its way.
  const over = failure instanceof ProblemError && ["key-over", "invalid"].includes(failure.problem.code);
  return over ? { state: "over" } : { state: "failed", why: whyNot(failure) };
}
