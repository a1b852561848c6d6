import { ChevronsLeftRight } from "lucide-react";
import type { ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { IconButton } from "../../../ui/button.tsx";
import { useBoardUi } from "../board-ui.ts";
import { useWipState } from "../wip-state.ts";
import { WipBadge, WipBar } from "../wip-badge.tsx";
import { takeFocus, toggleFold } from "./folded.ts";
import styles from "./row-board.module.css";
import { foldKey } from "./rows.ts";
import { say } from "./say.ts";

/** The head of a stage that is folded away. */
export function FoldedHead({ stageId, color }: { stageId: string; color: string }): ReactNode {
  const { store } = useBoardUi();
  const boardId = useBoard((board) => board.boardId);
  const stage = useBoard((board) => board.stages.find((each) => each.stageId === stageId)?.name ?? "");
  const wip = useWipState(stageId);
  const key = foldKey.stage(stageId);
  return (
    <div className={styles.foldedHead} data-head={stageId}>
      <WipBar {...wip} color={color} />
      <IconButton
        label={say("rows.unfold-stage", { stage })}
        ref={(node: HTMLElement | null) => takeFocus(node, key)}
        size="small"
        aria-expanded={false}
        onClick={() => toggleFold(store, boardId, key)}
      >
        <ChevronsLeftRight size={14} />
      </IconButton>
      <WipBadge {...wip} />
      <h2 className={styles.foldedName}>{stage}</h2>
    </div>
  );
}
