import { policyOf, type EntryPoint, type EntryPolicy, type StagePolicy } from "@weir/domain";
import { X } from "lucide-react";
import { useRef, useState, type ReactNode, type RefObject } from "react";
import { newId } from "../../../lib/new-id.ts";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import styles from "./policies.module.css";
import { say } from "./say.ts";

const entries = ["ask", "warn", "refuse"] as const;
/** Shares that can be told as "one in so many". */
const shares = [0, 5, 10, 20, 50, 100] as const;
const mostPoints = 30;

export interface PolicyDialogProps {
  stageId: string;
  returnTo: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** What a stage asks of cards that come in, what is agreed on in words, and how often receivers are asked. */
export function PolicyDialog({ stageId, returnTo, onClose }: PolicyDialogProps): ReactNode {
  const session = useSession();
  const stage = useBoard((board) => board.stages.find((each) => each.stageId === stageId)?.name ?? "");
  const known = useBoard((board) => policyOf(board, stageId));
  const [text, setText] = useState(known?.text ?? "");
  const [points, setPoints] = useState<readonly EntryPoint[]>(known?.points ?? []);
  const [entry, setEntry] = useState<EntryPolicy>(known?.entry ?? "ask");
  const [askReceivers, setAskReceivers] = useState(known?.askReceivers ?? 0);
  const [wanted, setWanted] = useState("");
  const save = (): void => {
    const all = [...points, ...newPoint(wanted)].map((point) => ({ ...point, text: point.text.trim() }));
    const kept = all.filter((point) => point.text !== "");
    onClose();
    session.wish({ type: "stage.set-policy", stageId, text: text.trim(), points: kept, entry, askReceivers });
  };
  return (
    <Dialog
      open
      title={say("policy.title", { stage })}
      description={say("policy.hint")}
      closeLabel={say("policy.close")}
      returnTo={returnTo}
      onOpenChange={(open) => open || onClose()}
      foot={
        <>
          <Button look="quiet" onClick={onClose}>
            {say("policy.cancel")}
          </Button>
          <Button look="primary" onClick={save}>
            {say("policy.save")}
          </Button>
        </>
      }
    >
      <div className={styles.editor}>
        <TextArea
          data-first
          label={say("policy.text")}
          hint={say("policy.text-hint")}
          rows={5}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Points points={points} onChange={setPoints} wanted={wanted} onWanted={setWanted} />
        <Select
          label={say("policy.entry")}
          value={entry}
          disabled={points.length === 0 && wanted.trim() === ""}
          options={entries.map((value) => ({ value, label: say(`policy.entry.${value}`) }))}
          onChange={(next) => setEntry(entries.find((each) => each === next) ?? "ask")}
        />
        <Receivers share={askReceivers} onChange={setAskReceivers} />
      </div>
    </Dialog>
  );
}

const newPoint = (text: string): EntryPoint[] => (text.trim() === "" ? [] : [{ pointId: newId(), text: text.trim() }]);

interface PointsProps {
  points: readonly EntryPoint[];
  onChange: (points: readonly EntryPoint[]) => void;
  /** What stands in the field for one more: it is one as well, once the whole is saved. */
  wanted: string;
  onWanted: (text: string) => void;
}

function Points({ points, onChange, wanted, onWanted }: PointsProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const add = (): void => {
    onChange([...points, ...newPoint(wanted)]);
    onWanted("");
    field.current?.focus();
  };
  const remove = (pointId: string): void => {
    onChange(points.filter((point) => point.pointId !== pointId));
    field.current?.focus();
  };
  return (
    <fieldset className={styles.group}>
      <legend>
        <h3>{say("policy.points")}</h3>
      </legend>
      {points.map(({ pointId, text }, index) => (
        <div key={pointId} className={styles.row}>
          <TextField
            hideLabel
            label={say("policy.point", { place: index + 1 })}
            value={text}
            maxLength={200}
            onChange={(event) =>
              onChange(
                points.map((point) => (point.pointId === pointId ? { pointId, text: event.target.value } : point)),
              )
            }
          />
          <IconButton label={say("policy.remove-point", { text })} tip="none" onClick={() => remove(pointId)}>
            <X size={14} />
          </IconButton>
        </div>
      ))}
      {points.length < mostPoints && (
        <div className={styles.row}>
          <TextField
            ref={field}
            hideLabel
            label={say("policy.new-point")}
            placeholder={say("policy.new-point")}
            value={wanted}
            maxLength={200}
            onChange={(event) => onWanted(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
          <Button onClick={add}>{say("policy.add-point")}</Button>
        </div>
      )}
    </fieldset>
  );
}

function Receivers({
  share,
  onChange,
}: {
  share: StagePolicy["askReceivers"];
  onChange: (share: number) => void;
}): ReactNode {
  // A share that another way in has set stays as it is until it is changed here.
  const options = [...new Set([...shares, share])].toSorted((a, b) => a - b);
  return (
    <Select
      label={say("policy.receivers")}
      hint={say("policy.receivers-hint")}
      value={String(share)}
      options={options.map((value) => ({ value: String(value), label: shareName(value) }))}
      onChange={(next) => onChange(Number(next))}
    />
  );
}

const shareName = (share: number): string =>
  share === 0 ? say("policy.receivers.0") : say("policy.receivers.every", { every: Math.round(100 / share) });
