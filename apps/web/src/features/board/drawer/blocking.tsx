import type { Card } from "@weir/domain";
import { OctagonX } from "lucide-react";
import { useState, type FormEvent, type ReactNode } from "react";
import { useSession } from "../../../replica/use-board-session.tsx";
import { shortSpan } from "../../../lib/time.ts";
import { useClock } from "../../../lib/use-clock.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "./drawer.module.css";
import { say } from "./say.ts";

/** Blocked with its reason and for how long, or the way to say so. */
export function Blocking({ card }: { card: Card }): ReactNode {
  const session = useSession();
  const now = useClock();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  if (card.blocked !== undefined)
    return (
      <div className={styles.blocked}>
        <OctagonX size={16} aria-hidden />
        <p>
          {say("drawer.blocked", {
            reason: card.blocked.reason,
            span: shortSpan(now - Date.parse(card.blocked.since)),
          })}
        </p>
        <Button size="small" onClick={() => session.wish({ type: "card.unblock", cardId: card.cardId })}>
          {say("drawer.unblock")}
        </Button>
      </div>
    );
  if (!asking)
    return (
      <Button look="quiet" size="small" className={styles.start} onClick={() => setAsking(true)}>
        <OctagonX size={14} aria-hidden />
        {say("drawer.block")}…
      </Button>
    );
  const block = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === "") return;
    session.wish({ type: "card.block", cardId: card.cardId, reason: reason.trim() });
    setAsking(false);
    setReason("");
  };
  return (
    <form
      className={styles.row}
      onSubmit={block}
      onKeyDown={(event) => event.key === "Escape" && (event.preventDefault(), setAsking(false))}
    >
      <TextField
        autoFocus
        label={say("drawer.block-reason")}
        hideLabel
        placeholder={say("drawer.block-reason")}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="primary">
        {say("drawer.block")}
      </Button>
    </form>
  );
}
