import { useState, type ReactNode, type RefObject } from "react";
import { peopleClient } from "../../lib/people-client.ts";
import { announce } from "../../lib/announce.ts";
import { names } from "../../lib/people.ts";
import { learnWho, type Who } from "../../lib/who.ts";
import { showToast } from "../../ui/toast.tsx";
import { MemberRow, type Member, type MemberChange } from "./member-row.tsx";
import { Answer } from "./page-parts.tsx";
import styles from "./page.module.css";
import { notSent, toldSent } from "./mail/told-sent.ts";
import { useMail } from "./mail/use-mail.ts";
import { say } from "./say.ts";
import { ShownOnce } from "./shown-once.tsx";
import { PeopleTabs } from "./teams/people-tabs.tsx";
import { useAnswer } from "./use-answer.ts";
import { whyNot } from "./use-sending.ts";

const load = () => peopleClient.members();

interface OfferedReset {
  readonly name: string;
  readonly link: string;
  readonly mailed?: boolean | undefined;
  readonly expiresAt: string;
  readonly asker: RefObject<HTMLElement | null>;
}

/** Everybody who can sign in, and what an owner or admin does about them. */
export function Members({ who }: { who: Who }): ReactNode {
  const answer = useAnswer(load);
  const [reset, setReset] = useState<OfferedReset>();
  const mail = useMail();
  const failed = (failure: unknown): void =>
    void showToast(say("members.not-changed", { why: whyNot(failure) }), { tone: "wrong" });
  const change = async ({ personId }: Member, { body, done }: MemberChange): Promise<void> => {
    try {
      await peopleClient.changeMember({ params: { personId }, body });
      if (body.name !== undefined) names.setState(new Map(names.getState()).set(personId, body.name));
      if (personId === who.person?.id) await learnWho();
      announce(done);
      void showToast(done, { id: "member" });
    } catch (failure) {
      failed(failure);
    }
    await answer.reload();
  };
  const offer = async ({ personId, name }: Member, asker: OfferedReset["asker"]): Promise<void> => {
    try {
      const { link, ...offered } = await peopleClient.offerReset({ params: { personId } });
      if (link === undefined) toldSent(name);
      else setReset({ name, asker, link, ...offered });
    } catch (failure) {
      failed(failure);
    }
  };
  const resetSecondFactor = async ({ personId, name }: Member, asker: OfferedReset["asker"]): Promise<void> => {
    try {
      setReset({ name, asker, ...(await peopleClient.resetSecondFactor({ params: { personId } })) });
    } catch (failure) {
      failed(failure);
    }
    await answer.reload();
  };
  return (
    <>
      <header className={styles.pageHead}>
        <h1>{say("members.title")}</h1>
        <PeopleTabs />
      </header>
      <Answer of={answer}>
        {({ members }) => (
          <ul className={styles.rows} aria-label={say("members.table")}>
            {members.toSorted(activeFirst).map((member) => (
              <MemberRow
                key={member.personId}
                member={member}
                who={who}
                mail={mail}
                onChange={(wish) => void change(member, wish)}
                onReset={(asker) => void offer(member, asker)}
                onResetSecondFactor={(asker) => void resetSecondFactor(member, asker)}
                onRemoved={() => void answer.reload()}
              />
            ))}
          </ul>
        )}
      </Answer>
      {reset !== undefined && (
        <ShownOnce
          title={say("members.reset-title", { name: reset.name })}
          text={notSent(reset) ?? say("members.reset-text", { name: reset.name })}
          label={say("members.link")}
          secret={reset.link}
          expiresAt={reset.expiresAt}
          returnTo={reset.asker}
          onClose={() => setReset(undefined)}
        />
      )}
    </>
  );
}

const activeFirst = (one: Member, other: Member): number =>
  Number(one.disabled) - Number(other.disabled) || one.name.localeCompare(other.name);
