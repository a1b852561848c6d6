import type { StageKind } from "@weir/flow-metrics";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button, IconButton } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { addStage, changeStage, removeStage, shiftStage, type BoardDraft, type StageDraft } from "./board-draft.ts";
import styles from "./new-board.module.css";
import { say } from "./say.ts";

const kinds: readonly StageKind[] = ["queue", "active", "done"];

/** The stages of a new board as a list: name, kind, limit, order, and the agreement in words. */
export function StageEditor({
  draft,
  onChange,
}: {
  draft: BoardDraft;
  onChange: (draft: BoardDraft) => void;
}): ReactNode {
  return (
    <section className={styles.stages}>
      <h3>{say("home.create.stages")}</h3>
      <ol className={styles.list}>
        {draft.stages.map((stage, index) => (
          <StageLine key={stage.key} stage={stage} place={index + 1} draft={draft} onChange={onChange} />
        ))}
      </ol>
      <Button size="small" look="quiet" onClick={() => onChange(addStage(draft, say("home.create.new-stage")))}>
        <Plus size={14} aria-hidden />
        {say("home.create.stage-add")}
      </Button>
    </section>
  );
}

interface StageLineProps {
  stage: StageDraft;
  place: number;
  draft: BoardDraft;
  onChange: (draft: BoardDraft) => void;
}

function StageLine({ stage, place, draft, onChange }: StageLineProps): ReactNode {
  const { key, name, kind, limit, words } = stage;
  const change = (part: Partial<StageDraft>): void => onChange(changeStage(draft, key, part));
  return (
    <li className={styles.line}>
      <div className={styles.fields}>
        <TextField
          label={say("home.create.stage-name", { place })}
          hideLabel
          value={name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <Select
          label={say("home.create.stage-kind", { place })}
          hideLabel
          value={kind}
          options={kinds.map((value) => ({ value, label: say(`home.create.kind.${value}`) }))}
          onChange={(value) => change({ kind: kinds.find((each) => each === value) ?? kind })}
        />
        <TextField
          label={say("home.create.stage-limit", { place })}
          hideLabel
          type="number"
          min={1}
          placeholder={say("home.create.limit")}
          value={limit ?? ""}
          onChange={(event) =>
            change({
              limit: event.target.value === "" ? undefined : Math.max(1, Math.floor(Number(event.target.value))),
            })
          }
        />
        <span className={styles.tools}>
          <IconButton
            size="small"
            tip="none"
            label={say("home.create.stage-left", { name })}
            disabled={place === 1}
            onClick={() => onChange(shiftStage(draft, key, -1))}
          >
            <ArrowUp size={14} />
          </IconButton>
          <IconButton
            size="small"
            tip="none"
            label={say("home.create.stage-right", { name })}
            disabled={place === draft.stages.length}
            onClick={() => onChange(shiftStage(draft, key, 1))}
          >
            <ArrowDown size={14} />
          </IconButton>
          <IconButton
            size="small"
            tip="none"
            label={say("home.create.stage-remove", { name })}
            onClick={() => onChange(removeStage(draft, key))}
          >
            <X size={14} />
          </IconButton>
        </span>
      </div>
      {words !== "" && <p className={styles.note}>{words}</p>}
    </li>
  );
}
