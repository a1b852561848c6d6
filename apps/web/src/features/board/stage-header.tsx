import { cardCount } from "@weir/domain";
import { ChevronsRightLeft, List, Plus, Settings2 } from "lucide-react";
import { memo, Suspense, useRef, useState, type ReactNode } from "react";
import { latePart } from "../../lib/late-part.ts";
import { useBoard, useMay } from "../../replica/use-board-session.tsx";
import { IconButton } from "../../ui/button.tsx";
import { useBoardUi, useUi } from "./board-ui.ts";
import { useDrag } from "./drag/use-board-drag.tsx";
import { listStage } from "./look/look.ts";
import { PolicyMark } from "./policies/policy-mark.tsx";
import { takeFocus, toggleFold } from "./rows/folded.ts";
import { foldKey } from "./rows/rows.ts";
import { say } from "./say.ts";
import type { StageColumnProps } from "./stage-column.tsx";
import styles from "./stage.module.css";
import { WipBadge, WipBar } from "./wip-badge.tsx";
import { useWipState } from "./wip-state.ts";

export const loadDropHintMark = async () => ({ default: (await import("./drop-hint-mark.tsx")).DropHintMark });
const DropHintMark = latePart(loadDropHintMark);
const PolicyDialog = latePart(async () => ({ default: (await import("./policies/policy-dialog.tsx")).PolicyDialog }));
const StageEditor = latePart(async () => ({ default: (await import("./stage-editor.tsx")).StageEditor }));

export const StageHeader = memo(function StageHeader({ stageId, color, label }: StageColumnProps): ReactNode {
  const name = useBoard((board) => board.stages.find((stage) => stage.stageId === stageId)?.name ?? "");
  const wip = useWipState(stageId);
  const carrying = useDrag(({ lift }) => lift !== undefined);
  return (
    <header className={styles.header}>
      <WipBar {...wip} color={color} />
      <div className={styles.headline}>
        <h2 className={styles.name} title={name} aria-label={label && name}>
          {label ?? name}
        </h2>
        {carrying ? (
          <Suspense fallback={<WipBadge {...wip} />}>
            <DropHintMark stageId={stageId} wip={wip} />
          </Suspense>
        ) : (
          <>
            <WipBadge {...wip} />
            <span className={styles.spring} />
            <Tools stageId={stageId} name={name} />
            <PolicyMark stageId={stageId} name={name} />
          </>
        )}
      </div>
    </header>
  );
});

/** From so many cards on a stage offers itself as a list. */
const longStage = 15;

function Tools({ stageId, name }: { stageId: string; name: string }): ReactNode {
  const { store } = useBoardUi();
  const boardId = useBoard((board) => board.boardId);
  const key = foldKey.stage(stageId);
  const listed = useUi((ui) => ui.look.list === stageId);
  const isLong = useBoard((board) => cardCount(board, stageId) > longStage);
  const mayChange = useMay("board.change");
  const mayManage = useMay("board.manage");
  return (
    <span className={styles.tools}>
      {mayChange && (
        <IconButton
          label={say("board.add-card-to", { stage: name })}
          size="small"
          tip="none"
          onClick={() => store.setState({ quickAddStageId: stageId })}
        >
          <Plus size={14} />
        </IconButton>
      )}
      {!listed && (
        <IconButton
          ref={(node: HTMLElement | null) => takeFocus(node, key)}
          label={say("board.fold-stage", { stage: name })}
          size="small"
          tip="none"
          onClick={() => toggleFold(store, boardId, key)}
        >
          <ChevronsRightLeft size={14} />
        </IconButton>
      )}
      {isLong && !listed && (
        <IconButton
          label={say("board.list-stage", { stage: name })}
          size="small"
          tip="none"
          onClick={() => listStage(store, stageId)}
        >
          <List size={14} />
        </IconButton>
      )}
      {mayManage && <EditButton stageId={stageId} name={name} />}
    </span>
  );
}

function EditButton({ stageId, name }: { stageId: string; name: string }): ReactNode {
  const { store } = useBoardUi();
  const open = useUi((ui) => ui.editedStageId === stageId);
  const trigger = useRef<HTMLButtonElement>(null);
  const [policy, setPolicy] = useState(false);
  const button = (
    <IconButton
      ref={trigger}
      label={say("board.stage-menu", { stage: name })}
      size="small"
      tip="none"
      aria-haspopup="dialog"
      onClick={() => store.setState({ editedStageId: stageId })}
    >
      <Settings2 size={14} />
    </IconButton>
  );
  // Once loaded it stays around its button: a button that is exchanged loses the focus it is given back.
  const [used, setUsed] = useState(open);
  if (open && !used) setUsed(true);
  if (!open && !used) return button;
  return (
    <Suspense fallback={button}>
      <StageEditor
        stageId={stageId}
        trigger={button}
        open={open}
        onClose={() => store.setState({ editedStageId: undefined })}
        onPolicy={() => {
          store.setState({ editedStageId: undefined });
          setPolicy(true);
        }}
      />
      {policy && <PolicyDialog stageId={stageId} returnTo={trigger} onClose={() => setPolicy(false)} />}
    </Suspense>
  );
}
