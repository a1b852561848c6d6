import type { ReactNode } from "react";
import { Skeleton } from "../../ui/states.tsx";
import { say } from "./say.ts";
import styles from "./stage.module.css";

const stages = [5, 3, 4, 2, 6];

/** The shape of a board while its cards arrive. */
export function BoardSkeleton(): ReactNode {
  return (
    <div className={styles.strip} role="status" aria-label={say("board.loading")}>
      {stages.map((cards, index) => (
        <div key={index} className={styles.stage}>
          <div className={styles.header}>
            <Skeleton height={4} />
            <div className={styles.headline}>
              <Skeleton width={96} height={13} />
            </div>
          </div>
          <div className={styles.skeletonCards}>
            {Array.from({ length: cards }, (_, card) => (
              <Skeleton key={card} height={card % 2 === 0 ? 62 : 80} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
