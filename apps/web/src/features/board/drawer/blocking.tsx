import { blockerTexts, readable, textsOf } from "@weir/contract";
import type { Blocked, Card } from "@weir/domain";
import { OctagonX } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useNames } from "../../../lib/people.ts";
import { shortSpan } from "../../../lib/time.ts";
import { useClock } from "../../../lib/use-clock.ts";
import { useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { personName } from "../../../lib/person-name.ts";
import { BlockerForm } from "../blocker/blocker-form.tsx";
import { block } from "../said.ts";
import styles from "./drawer.module.css";
import { say } from "./say.ts";

const sayBlocker = textsOf(blockerTexts);

/** Blocked with its reason, for how long, and who deals with it, or the way to say so. */
export function Blocking({ card }: { card: Card }): ReactNode {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const { cardId, blocked } = card;
  if (asking)
    return (
      <BlockerForm
        className={styles.blocker}
        blocked={blocked}
        save={blocked === undefined ? say("drawer.block") : sayBlocker("blocker.save")}
        onLeave={() => setAsking(false)}
        onSave={(said) => {
          block(session, cardId, said);
          setAsking(false);
        }}
      />
    );
  if (blocked === undefined)
    return (
      <Button look="quiet" size="small" className={styles.start} data-deed="block" onClick={() => setAsking(true)}>
        <OctagonX size={14} aria-hidden />
        {say("drawer.block")}…
      </Button>
    );
  return (
    <div className={styles.blocked}>
      <OctagonX size={16} aria-hidden />
      <Told blocked={blocked} />
      <Button size="small" look="quiet" onClick={() => setAsking(true)}>
        {sayBlocker("blocker.change")}
      </Button>
      <Button size="small" data-deed="block" onClick={() => session.wish({ type: "card.unblock", cardId })}>
        {say("drawer.unblock")}
      </Button>
    </div>
  );
}

function Told({ blocked: { reason, since, ownerId, waitingOn } }: { blocked: Blocked }): ReactNode {
  const now = useClock();
  useNames(ownerId === undefined ? [] : [ownerId]);
  return (
    <div className={styles.blockage}>
      <p>{say("drawer.blocked", { reason: readable(reason), span: shortSpan(now - Date.parse(since)) })}</p>
      {waitingOn !== undefined && <p>{sayBlocker("blocker.waits-on", { who: readable(waitingOn) })}</p>}
      <p>
        {ownerId === undefined
          ? sayBlocker("blocker.nobody")
          : sayBlocker("blocker.owned", { person: personName(ownerId) })}
      </p>
    </div>
  );
}
