import type { StandUpStage } from "@weir/domain";
import type { StagePace } from "@weir/flow-metrics";
import type { ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/states.tsx";
import { say } from "../say.ts";
import common from "../cadences.module.css";
import styles from "./stand-up.module.css";

export interface BeforeWalkProps {
  stages: readonly StandUpStage[];
  /** Absent where the server did not say. */
  pace: readonly StagePace[] | undefined;
  onBegin: () => void;
  onReplenish: () => void;
}

/** What the walk will meet, stage by stage, and its beginning. */
export function BeforeWalk({ stages, pace, onBegin, onReplenish }: BeforeWalkProps): ReactNode {
  const names = useBoard((board) => board.stages);
  const count = stages.reduce((sum, { cards }) => sum + cards.length, 0);
  const quiet = stages.reduce((sum, stage) => sum + stage.quiet, 0);
  if (count + quiet === 0)
    return (
      <EmptyState
        title={say("walk.empty")}
        text={say("walk.empty-text")}
        actions={<Button onClick={onReplenish}>{say("walk.to-replenishment")}</Button>}
      />
    );
  const isThin = pace?.every(({ p50 }) => p50 === null) === true;
  return (
    <section className={common.panel} aria-label={say("walk.path")}>
      <p className={common.quiet}>{say("walk.intro")}</p>
      {pace === undefined && <p className={common.note}>{say("walk.no-pace")}</p>}
      {isThin && <p className={common.note}>{say("walk.thin")}</p>}
      <ol className={styles.path} reversed={false}>
        {stages.map((stage) => (
          <li key={stage.stageId} className={styles.pathStage}>
            <strong>{names.find(({ stageId }) => stageId === stage.stageId)?.name}</strong>
            <span>
              {stage.cards.length === 0
                ? say("walk.stage-quiet")
                : say("walk.stage-to-tell", { count: stage.cards.length })}
            </span>
            {stage.quiet > 0 && <span className={common.quiet}>{say("walk.quiet", { count: stage.quiet })}</span>}
          </li>
        ))}
      </ol>
      {count === 0 ? (
        <p>
          <strong>{say("walk.nothing")}</strong> {say("walk.nothing-text")}
        </p>
      ) : (
        <Button look="primary" className={styles.begin} onClick={onBegin}>
          {say("walk.begin", { count })}
        </Button>
      )}
    </section>
  );
}
