import { useMemo, type ReactNode } from "react";
import { useSession } from "../../replica/use-board-session.tsx";
import { useBoardUi, useUi } from "./board-ui.ts";
import { useDrag } from "./drag/use-board-drag.tsx";
import { hintAt } from "./rows/hint-at.ts";
import styles from "./stage.module.css";
import { WipBadge } from "./wip-badge.tsx";
import type { WipState } from "./wip-state.ts";

/** What fits beside the name of a stage. */
const shortText = 28;

/** While a card is carried, each stage says what a drop here would mean; the one it is over says all of it. */
export function DropHintMark({ stageId, wip }: { stageId: string; wip: WipState }): ReactNode {
  const session = useSession();
  const cardId = useDrag(({ lift }) => lift?.cardId);
  const aimed = useDrag(({ target }) => target?.stageId === stageId);
  const rowId = useDrag(({ target }) => (target?.stageId === stageId ? target.rowId : undefined));
  const { store } = useBoardUi();
  const rows = useUi((ui) => ui.rows);
  const hint = useMemo(
    () =>
      cardId === undefined ? undefined : hintAt(session, cardId, { stageId, rowId }, { ...store.getState(), rows }),
    [session, store, cardId, stageId, rowId, rows],
  );
  if (hint === undefined) return <WipBadge {...wip} />;
  const [first, ...others] = hint.lines;
  const rest = first !== undefined && first.text.length > shortText ? hint.lines : others;
  return (
    <>
      <span className={styles.dropHint} data-tone={hint.tone} aria-hidden>
        {first?.text}
      </span>
      {aimed && rest.length > 0 && (
        <span className={styles.dropLines} aria-hidden>
          {rest.map(({ tone, text }) => (
            <span key={text} className={styles.dropHint} data-tone={tone}>
              {text}
            </span>
          ))}
        </span>
      )}
    </>
  );
}
