import type { AnswerOf } from "@weir/contract";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { peopleClient } from "../../lib/people-client.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { localTime } from "../../lib/time.ts";
import { Button } from "../../ui/button.tsx";
import { Failure } from "../../ui/sent-form.tsx";
import styles from "./form.module.css";
import { say } from "./say.ts";
import { whyNot } from "./use-sending.ts";

/** While one person is here alone: what changes with a team, and how it begins. */
export function OfferTeam(): ReactNode {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [printed, setPrinted] = useState<AnswerOf<"openTeam">>();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = say(printed === undefined ? "invite.offer.title" : "invite.offer.printed.title");
  usePageTitle(say("invite.offer"));
  useEffect(() => {
    if (printed !== undefined) heading.current?.focus();
  }, [printed]);
  const open = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      setPrinted(await peopleClient.openTeam());
    } catch (error) {
      setFailure(say("invite.offer.failed", { why: whyNot(error) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.page}>
      <div className={styles.sheet}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className={styles.text}>
          {printed === undefined
            ? say("invite.offer.text")
            : say("invite.offer.printed.text", { when: localTime(Date.parse(printed.expiresAt)) })}
        </p>
        <Failure text={failure} />
        <div className={styles.actions}>
          <Button
            look={printed === undefined ? "primary" : "plain"}
            disabled={busy}
            aria-busy={busy}
            onClick={() => void open()}
          >
            {say(busy ? "invite.offer.busy" : printed === undefined ? "invite.offer.action" : "invite.offer.again")}
          </Button>
        </div>
      </div>
    </div>
  );
}
