import { limitFor, type StageRun } from "@weir/domain";
import type { CSSProperties, ReactNode } from "react";
import { WipBadge } from "../wip-badge.tsx";
import { limitState, useWip } from "../wip-state.ts";
import styles from "./heads.module.css";

export type HeadedRun = StageRun & Required<Pick<StageRun, "group">>;

export const isHeaded = (run: StageRun): run is HeadedRun => run.group !== undefined;

/** The head over stages side by side: its name, how many cards stand under it, and the limit of them all. */
export function StageHead({ run: { group, stages }, style }: { run: HeadedRun; style?: CSSProperties }): ReactNode {
  const scope = { kind: "stages", stageIds: stages.map(({ stageId }) => stageId) } as const;
  const wip = useWip((board) => limitState(board, limitFor(board, scope), scope));
  return (
    <div className={styles.head} style={style} data-stage-head={group.groupId}>
      <span className={styles.name} title={group.name}>
        {group.name}
      </span>
      <WipBadge {...wip} />
    </div>
  );
}
