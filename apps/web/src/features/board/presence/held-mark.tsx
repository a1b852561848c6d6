import type { ReactNode } from "react";
import { personName } from "../../../lib/person-name.ts";
import { useOthers } from "./others.ts";
import styles from "./presence.module.css";
import { say } from "./say.ts";

/** On a card that somebody else has in hand: who, and how. It lies over the card's edge, so that nothing jumps. */
export function HeldMark({ cardId }: { cardId: string }): ReactNode {
  const holder = useOthers().find((other) => other.cardId === cardId);
  if (holder === undefined) return null;
  const { personId, doing } = holder;
  return (
    <p className={styles.mark} data-held={doing}>
      {say(doing === "moving" ? "presence.moving" : "presence.editing", { name: personName(personId) })}
    </p>
  );
}
