import { limitFor, laneOf, allCards, isOnBoard, type BoardLane, type WipLimit } from "@weir/domain";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import type { Wish } from "../../../replica/wish.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { StageLimit, type LimitWanted } from "../stage-limit.tsx";
import { unitOf } from "../size-words.ts";
import styles from "./lanes-dialog.module.css";
import { say } from "./say.ts";

interface LaneLineProps {
  lane: BoardLane;
  wish: (wish: Wish) => boolean;
}

/** One lane: its name, its limit, its place, and a way to remove it that says where its cards go. */
export function LaneLine({ lane, wish }: LaneLineProps): ReactNode {
  const { laneId, name } = lane;
  const [removing, setRemoving] = useState(false);
  const lanes = useBoard((board) => board.lanes);
  const limit = useBoard((board) => limitFor(board, { kind: "lane", laneId }));
  const unit = useBoard(unitOf);
  const at = lanes.indexOf(lane);
  const step = (by: number): void => {
    const ids = lanes.map((each) => each.laneId).toSpliced(at, 1);
    wish({ type: "lane.reorder", laneIds: ids.toSpliced(at + by, 0, laneId) });
  };
  const save = (next: LimitWanted): void => {
    const scope = { kind: "lane", laneId } as const;
    const isNone = next.max === undefined && next.min === undefined;
    if (!isNone) wish({ type: "wip-limit.set", scope, ...next });
    else if (limit !== undefined) wish({ type: "wip-limit.clear", scope });
  };
  return (
    <li className={styles.lane} data-lane={laneId}>
      <div className={styles.line}>
        <Name key={name} lane={lane} wish={wish} />
        <IconButton label={say("lanes.up", { lane: name })} disabled={at === 0} tip="none" onClick={() => step(-1)}>
          <ArrowUp size={16} />
        </IconButton>
        <IconButton
          label={say("lanes.down", { lane: name })}
          disabled={at === lanes.length - 1}
          tip="none"
          onClick={() => step(1)}
        >
          <ArrowDown size={16} />
        </IconButton>
        <IconButton
          label={say("lanes.remove", { lane: name })}
          tip="none"
          aria-expanded={removing}
          onClick={() => setRemoving(!removing)}
        >
          <Trash2 size={16} />
        </IconButton>
      </div>
      <details className={styles.limit}>
        <summary>{limit === undefined ? say("lanes.no-limit") : limitSaid(limit, unit)}</summary>
        <StageLimit key={JSON.stringify(limit ?? null)} limit={limit} onSave={save} />
      </details>
      {removing && <Remove lane={lane} wish={wish} />}
    </li>
  );
}

function limitSaid({ max, min = 0, measure }: WipLimit, unit: string): string {
  if (measure === "size")
    return max === undefined ? say("limits.size.least", { min, unit }) : say("limits.size.most", { max, unit });
  return max === undefined ? say("lanes.least", { min }) : say("lanes.most", { max });
}

function Name({ lane: { laneId, name }, wish }: LaneLineProps): ReactNode {
  const [text, setText] = useState(name);
  const save = (): void => {
    const next = text.trim();
    if (next === "" || next === name || !wish({ type: "lane.rename", laneId, name: next })) setText(name);
  };
  return (
    <TextField
      label={say("lanes.name")}
      hideLabel
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === "Enter" && save()}
    />
  );
}

function Remove({ lane: { laneId, name }, wish }: LaneLineProps): ReactNode {
  const lanes = useBoard((board) => board.lanes);
  const count = useBoard(
    (board) => [...allCards(board)].filter((card) => isOnBoard(card) && laneOf(board, card) === laneId).length,
  );
  const [into, setInto] = useState("");
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const remove = (): void => {
    const gone = wish({ type: "lane.remove", laneId, ...(into === "" ? {} : { intoLaneId: into }) });
    if (gone) announce(say("lanes.removed", { lane: name }));
  };
  return (
    <div className={styles.removing}>
      {count > 0 && (
        <Select
          label={say("lanes.remove-into")}
          value={into}
          options={[
            { value: "", label: say("rows.none.own") },
            ...lanes.filter((each) => each.laneId !== laneId).map((each) => ({ value: each.laneId, label: each.name })),
          ]}
          onChange={setInto}
        />
      )}
      <Button ref={confirm} look="danger" onClick={remove}>
        {say("lanes.remove-confirm", { count })}
      </Button>
    </div>
  );
}
