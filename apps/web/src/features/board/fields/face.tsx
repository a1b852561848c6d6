import type { Card } from "@weir/domain";
import { Scaling } from "lucide-react";
import type { ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import styles from "../card.module.css";
import { sizeSaid } from "../size-words.ts";
import { say } from "./say.ts";

/** What a team chose to see on the fronts of cards: their size. */
export function Face({ card: { size } }: { card: Card }): ReactNode {
  const { unit, onFace } = useBoard((board) => board.sizes);
  if (!onFace || size === undefined) return null;
  return (
    <span className={styles.fact} title={say("size.label")} data-fact="size">
      <Scaling size={12} aria-hidden />
      {sizeSaid(size, unit)}
    </span>
  );
}
