import { Plus } from "lucide-react";
import { useState, type ReactNode } from "react";
import { announce } from "../../lib/announce.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { InviteDialog, type Invited } from "./invite-dialog.tsx";
import { Ago, Answer, Section } from "./page-parts.tsx";
import styles from "./page.module.css";
import { notSent, toldSent } from "./mail/told-sent.ts";
import { say } from "./say.ts";
import { ShownOnce } from "./shown-once.tsx";
import { useAnswer } from "./use-answer.ts";
import { whyNot } from "./use-sending.ts";

const load = () => peopleClient.invitations();

/** Who is asked to join and has not yet. */
export function Invitations(): ReactNode {
  const answer = useAnswer(load);
  const [inviting, setInviting] = useState(false);
  const [made, setMade] = useState<Invited>();
  const withdraw = async (invitationId: string, name: string): Promise<void> => {
    try {
      await peopleClient.withdrawInvitation({ params: { invitationId } });
      const done = say("invitations.withdrawn", { name });
      announce(done);
      void showToast(done);
    } catch (failure) {
      void showToast(say("members.not-changed", { why: whyNot(failure) }), { tone: "wrong" });
    }
    await answer.reload();
  };
  return (
    <Section
      title={say("invitations.title")}
      action={
        <Button look="primary" onClick={() => setInviting(true)}>
          <Plus size={16} aria-hidden />
          {say("invitations.new")}
        </Button>
      }
    >
      <Answer of={answer}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            <p className={styles.none}>{say("invitations.none")}</p>
          ) : (
            <ul className={styles.rows} aria-label={say("invitations.title")}>
              {invitations.map(({ invitationId, name, role, email, expiresAt }) => (
                <li key={invitationId} className={styles.row}>
                  <div className={styles.words}>
                    <p className={styles.name}>
                      <span>{name}</span>
                    </p>
                    <p className={styles.meta}>
                      <span>{say(`people.role.${role}`)}</span>
                      {email !== undefined && <span>{email}</span>}
                      <Ago at={expiresAt} words={(when) => say("invitations.over", { when })} />
                    </p>
                  </div>
                  <Button
                    look="quiet"
                    size="small"
                    aria-label={say("invitations.withdraw-of", { name })}
                    onClick={() => void withdraw(invitationId, name)}
                  >
                    {say("invitations.withdraw")}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {inviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onInvited={(invited) => {
            setInviting(false);
            if (invited.link === undefined) toldSent(invited.name);
            else setMade(invited);
            void answer.reload();
          }}
        />
      )}
      {made?.link !== undefined && (
        <ShownOnce
          title={say("invitations.made", { name: made.name })}
          text={notSent(made) ?? say("invitations.made-text", { name: made.name })}
          label={say("members.link")}
          secret={made.link}
          expiresAt={made.expiresAt}
          onClose={() => setMade(undefined)}
        />
      )}
    </Section>
  );
}
