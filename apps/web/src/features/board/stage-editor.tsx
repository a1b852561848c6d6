import { cardCount } from "@weir/domain";
import { policyTexts, shellTexts, stageTexts, textsOf } from "@weir/contract";
import { ArrowLeft, ArrowRight, ScrollText } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useBoard, useSession } from "../../replica/use-board-session.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { StageHeadPart } from "./heads/stage-head-part.tsx";
import { StageLimit, type LimitWanted } from "./stage-limit.tsx";
import styles from "./stage-editor.module.css";
import { limitOf } from "./wip-state.ts";

const say = textsOf({ ...stageTexts, ...shellTexts, ...policyTexts });
const kinds = ["queue", "active", "done"] as const;

export interface StageEditorProps {
  stageId: string;
  trigger: ReactNode;
  open: boolean;
  onClose: () => void;
  /** Its policy is edited in a dialog of its own. */
  onPolicy: () => void;
}

/** Changes a stage where it stands; each change is sent as it is made. */
export function StageEditor({ stageId, trigger, open, onClose, onPolicy }: StageEditorProps): ReactNode {
  const stage = useBoard((board) => board.stages.find((each) => each.stageId === stageId));
  if (stage === undefined) return null;
  return (
    <Popover
      trigger={trigger}
      label={say("stage.edit", { stage: stage.name })}
      open={open}
      onOpenChange={(next) => next || onClose()}
      align="end"
    >
      <div className={styles.editor} onKeyDown={(event) => event.key !== "Escape" && event.stopPropagation()}>
        <Name key={stage.name} stageId={stageId} name={stage.name} />
        <Kind stageId={stageId} kind={stage.kind} />
        <FlowPoints stageId={stageId} />
        <Limit stageId={stageId} />
        <StageHeadPart stageId={stageId} onSplit={onClose} />
        <Button className={styles.policy} onClick={onPolicy}>
          <ScrollText size={14} aria-hidden />
          {say("policy.edit")}
        </Button>
        <div className={styles.order}>
          <Order stageId={stageId} />
          <Remove stageId={stageId} onRemoved={onClose} />
        </div>
      </div>
    </Popover>
  );
}

function Name({ stageId, name }: { stageId: string; name: string }): ReactNode {
  const session = useSession();
  const [text, setText] = useState(name);
  const save = (): void => {
    const next = text.trim();
    if (next === "" || next === name) return setText(name);
    session.wish({ type: "stage.rename", stageId, name: next });
  };
  return (
    <TextField
      label={say("stage.name")}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === "Enter" && save()}
    />
  );
}

function Kind({ stageId, kind }: { stageId: string; kind: (typeof kinds)[number] }): ReactNode {
  const session = useSession();
  return (
    <Select
      label={say("stage.kind")}
      value={kind}
      options={kinds.map((value) => ({ value, label: say(`stage.kind.${value}`) }))}
      onChange={(next) =>
        session.wish({ type: "stage.retype", stageId, kind: kinds.find((each) => each === next) ?? kind })
      }
    />
  );
}

function FlowPoints({ stageId }: { stageId: string }): ReactNode {
  const session = useSession();
  const startStageId = useBoard((board) => board.startStageId);
  const finishStageId = useBoard((board) => board.finishStageId);
  const set = (points: { startStageId?: string; finishStageId?: string }): void =>
    void session.wish({ type: "board.set-flow-points", startStageId, finishStageId, ...points });
  return (
    <fieldset className={styles.points}>
      <label>
        <input
          type="checkbox"
          checked={startStageId === stageId}
          disabled={startStageId === stageId}
          onChange={() => set({ startStageId: stageId })}
        />
        {say("stage.start")}
      </label>
      <label>
        <input
          type="checkbox"
          checked={finishStageId === stageId}
          disabled={finishStageId === stageId}
          onChange={() => set({ finishStageId: stageId })}
        />
        {say("stage.finish")}
      </label>
    </fieldset>
  );
}

function Limit({ stageId }: { stageId: string }): ReactNode {
  const session = useSession();
  const limit = useBoard((board) => limitOf(board, stageId));
  const save = (next: LimitWanted): void => {
    const scope = { kind: "stage", stageId } as const;
    if (next.max === undefined && next.min === undefined)
      return void (limit && session.wish({ type: "wip-limit.clear", scope }));
    session.wish({ type: "wip-limit.set", scope, ...next });
  };
  return <StageLimit key={JSON.stringify(limit ?? null)} limit={limit} onSave={save} />;
}

function Order({ stageId }: { stageId: string }): ReactNode {
  const session = useSession();
  const stages = useBoard((board) => board.stages);
  const at = stages.findIndex((each) => each.stageId === stageId);
  const step = (by: number): void => {
    const ids = stages.map((each) => each.stageId).toSpliced(at, 1);
    session.wish({ type: "stage.reorder", stageIds: ids.toSpliced(at + by, 0, stageId) });
  };
  return (
    <>
      <IconButton label={say("stage.move-left")} disabled={at === 0} tip="above" onClick={() => step(-1)}>
        <ArrowLeft size={16} />
      </IconButton>
      <IconButton
        label={say("stage.move-right")}
        disabled={at === stages.length - 1}
        tip="above"
        onClick={() => step(1)}
      >
        <ArrowRight size={16} />
      </IconButton>
    </>
  );
}

function Remove({ stageId, onRemoved }: { stageId: string; onRemoved: () => void }): ReactNode {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const stages = useBoard((board) => board.stages);
  const count = useBoard((board) => cardCount(board, stageId));
  const at = stages.findIndex((each) => each.stageId === stageId);
  const others = stages.filter((each) => each.stageId !== stageId);
  const [into, setInto] = useState(stages[at - 1]?.stageId ?? stages[at + 1]?.stageId ?? "");
  const confirm = useRef<HTMLButtonElement>(null);
  // The button that asked is gone, and the focus with it.
  useEffect(() => void (asking && confirm.current?.focus()), [asking]);
  if (others.length === 0) return null;
  if (!asking)
    return (
      <Button look="quiet" className={styles.remove} onClick={() => setAsking(true)}>
        {say("stage.remove")}…
      </Button>
    );
  const remove = (): void => {
    onRemoved();
    session.wish({ type: "stage.remove", stageId, intoStageId: into });
  };
  return (
    <div className={styles.removing}>
      {count > 0 && (
        <Select
          label={say("stage.remove-into")}
          value={into}
          options={others.map((each) => ({ value: each.stageId, label: each.name }))}
          onChange={setInto}
        />
      )}
      <Button ref={confirm} look="danger" onClick={remove}>
        {say("stage.remove-confirm", { count })}
      </Button>
    </div>
  );
}
