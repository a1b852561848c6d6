import type { AnswerOf } from "@weir/contract";
import { Plus } from "lucide-react";
import { useState, type ReactNode } from "react";
import { announce } from "../../lib/announce.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { useClock } from "../../lib/use-clock.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { Ask } from "./ask.tsx";
import { NewTokenDialog, type MadeToken } from "./new-token-dialog.tsx";
import { Ago, Answer, Section } from "./page-parts.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import { ShownOnce } from "./shown-once.tsx";
import { useAnswer } from "./use-answer.ts";
import { whyNot } from "./use-sending.ts";

type Token = AnswerOf<"tokens">["tokens"][number];

const load = () => peopleClient.tokens();

/** What programs send to act for me. */
export function Tokens(): ReactNode {
  const answer = useAnswer(load);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeToken>();
  const [revoking, setRevoking] = useState<Token>();
  const revoke = async ({ tokenId, name }: Token): Promise<void> => {
    try {
      await peopleClient.revokeToken({ params: { tokenId } });
      announce(say("account.tokens.revoked", { name }));
      void showToast(say("account.tokens.revoked", { name }));
    } catch (failure) {
      void showToast(say("members.not-changed", { why: whyNot(failure) }), { tone: "wrong" });
    }
    await answer.reload();
  };
  return (
    <Section
      title={say("account.tokens.title")}
      text={say("account.tokens.text")}
      action={
        <Button onClick={() => setMaking(true)}>
          <Plus size={16} aria-hidden />
          {say("account.tokens.new")}
        </Button>
      }
    >
      <Answer of={answer}>
        {({ tokens }) =>
          tokens.length === 0 ? (
            <p className={styles.none}>{say("account.tokens.none")}</p>
          ) : (
            <ul className={styles.rows} aria-label={say("account.tokens.title")}>
              {tokens.map((token) => (
                <TokenRow key={token.tokenId} token={token} onRevoke={() => setRevoking(token)} />
              ))}
            </ul>
          )
        }
      </Answer>
      {making && (
        <NewTokenDialog
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setMade(token);
            void answer.reload();
          }}
        />
      )}
      {made !== undefined && (
        <ShownOnce
          title={say("account.tokens.made", { name: made.name })}
          label={say("account.tokens.made-label")}
          secret={made.token}
          expiresAt={made.expiresAt}
          onClose={() => setMade(undefined)}
        />
      )}
      {revoking !== undefined && (
        <Ask
          title={say("account.tokens.revoke-of", { name: revoking.name })}
          text={say("account.tokens.revoke-question")}
          action={say("account.tokens.revoke")}
          onClose={() => setRevoking(undefined)}
          onYes={() => void revoke(revoking)}
        />
      )}
    </Section>
  );
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke: () => void }): ReactNode {
  const { name, scope, boardIds, usedAt, expiresAt } = token;
  const over = Date.parse(expiresAt) <= useClock();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>
          <span>{name}</span>
        </p>
        <p className={styles.meta}>
          <span>
            {say(`account.tokens.scope.${scope}`)} ·{" "}
            {boardIds === undefined
              ? say("account.tokens.all-boards")
              : say("account.tokens.boards", { count: boardIds.length })}
          </span>
          {usedAt === undefined ? (
            <span>{say("account.tokens.unused")}</span>
          ) : (
            <Ago at={usedAt} words={(when) => say("account.tokens.used", { when })} />
          )}
          <Ago at={expiresAt} words={(when) => say(over ? "account.tokens.over" : "account.tokens.until", { when })} />
        </p>
      </div>
      <Button look="quiet" size="small" aria-label={say("account.tokens.revoke-of", { name })} onClick={onRevoke}>
        {say("account.tokens.revoke")}
      </Button>
    </li>
  );
}
