import { cadenceKinds } from "@weir/domain";
import { useState, type ReactNode } from "react";
import { useBoardFacts } from "../../charts/board-facts.ts";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { Skeleton } from "../../ui/states.tsx";
import type { CadenceView } from "./cadence-view.ts";
import styles from "./cadences.module.css";
import type { BoardParts } from "./parts.ts";
import { Replenishment } from "./pull/replenishment.tsx";
import { Review } from "./review/review.tsx";
import { say } from "./say.ts";
import { StandUp } from "./stand-up/stand-up.tsx";
import type { Walk } from "./stand-up/walk.ts";

export interface CadencesPageProps {
  boardId: string;
  /** As it stands in the address. */
  view: CadenceView;
  onView: (view: CadenceView) => void;
  onOpenCard: (cardId: string) => void;
  parts: BoardParts;
}

/** The meetings by which a team looks at its board together: walking it, choosing what is next, looking back. */
export function CadencesPage({ boardId, view, onView, onOpenCard, parts }: CadencesPageProps): ReactNode {
  const facts = useBoardFacts();
  // Kept while another meeting is looked at.
  const [walk, setWalk] = useState<Walk>();
  const { meeting } = view;
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{say("cadence.title")}</h1>
      <div className={styles.choice}>
        <SegmentedControl
          label={say("cadence.choose")}
          value={meeting}
          options={cadenceKinds.map((kind) => ({ value: kind, label: say(`cadence.${kind}`) }))}
          onChange={(kind) => onView({ ...view, meeting: kind })}
        />
      </div>
      {facts === undefined ? (
        <div role="status" aria-label={say("cadence.loading")}>
          <Skeleton height={320} />
        </div>
      ) : meeting === "stand-up" ? (
        <StandUp
          boardId={boardId}
          walk={walk}
          onWalk={setWalk}
          onReplenish={() => onView({ ...view, meeting: "replenishment" })}
          onOpenCard={onOpenCard}
          parts={parts}
        />
      ) : meeting === "replenishment" ? (
        <Replenishment boardId={boardId} facts={facts} onOpenCard={onOpenCard} parts={parts} />
      ) : (
        <Review boardId={boardId} facts={facts} view={view} onView={onView} onOpenCard={onOpenCard} />
      )}
    </div>
  );
}
