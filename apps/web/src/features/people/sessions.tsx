import type { AnswerOf } from "@weir/contract";
import type { ReactNode } from "react";
import { announce } from "../../lib/announce.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { browserWords } from "./browser-words.ts";
import { Ago, Answer, Section } from "./page-parts.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import { useAnswer } from "./use-answer.ts";
import { whyNot } from "./use-sending.ts";

type Session = AnswerOf<"sessions">["sessions"][number];

const load = () => peopleClient.sessions();

/** Where I am signed in, this browser first; each of the others can be ended. */
export function Sessions(): ReactNode {
  const answer = useAnswer(load);
  const end = async (sessionId: string): Promise<void> => {
    try {
      await peopleClient.endSession({ params: { sessionId } });
      announce(say("account.sessions.ended"));
      void showToast(say("account.sessions.ended"));
    } catch (failure) {
      void showToast(say("members.not-changed", { why: whyNot(failure) }), { tone: "wrong" });
    }
    await answer.reload();
  };
  return (
    <Section title={say("account.sessions.title")}>
      <Answer of={answer}>
        {({ sessions }) => (
          <ul className={styles.rows} aria-label={say("account.sessions.title")}>
            {sessions.toSorted(thisFirst).map(({ sessionId, agent, current, createdAt, seenAt }) => (
              <li key={sessionId} className={styles.row}>
                <div className={styles.words}>
                  <p className={styles.name}>
                    <span title={agent}>{browserWords(agent)}</span>
                    {current && <span className={styles.mark}>{say("account.sessions.here")}</span>}
                  </p>
                  <p className={styles.meta}>
                    <Ago at={createdAt} words={(when) => say("account.sessions.began", { when })} />
                    {!current && <Ago at={seenAt} words={(when) => say("account.sessions.seen", { when })} />}
                  </p>
                </div>
                {!current && (
                  <Button
                    look="quiet"
                    size="small"
                    aria-label={say("account.sessions.end-of", { where: browserWords(agent) })}
                    onClick={() => void end(sessionId)}
                  >
                    {say("account.sessions.end")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Section>
  );
}

const thisFirst = (one: Session, other: Session): number =>
  Number(other.current) - Number(one.current) || other.seenAt.localeCompare(one.seenAt);
