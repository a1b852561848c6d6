import { groupOf, limitOverHead, stageRuns, type BoardStage, type StageGroup, type WipLimit } from "@weir/domain";
import { stageGroupTexts, textsOf } from "@weir/contract";
import { Columns2, Combine, SquareArrowOutUpRight, Ungroup } from "lucide-react";
import { useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { listed } from "../../../lib/locale.ts";
import { newId } from "../../../lib/new-id.ts";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "../stage-editor.module.css";
import { StageLimit } from "../stage-limit.tsx";

const say = textsOf(stageGroupTexts);
const longestName = 200;

/** What a stage shares with its neighbours: the head over them, or the ways to come under one. */
export function StageHeadPart({ stageId, onSplit }: { stageId: string; onSplit: () => void }): ReactNode {
  const stage = useBoard((board) => board.stages.find((each) => each.stageId === stageId));
  const group = useBoard((board) => stage && groupOf(board, stage));
  if (stage === undefined) return null;
  return (
    <div className={styles.head}>
      {group !== undefined && <Head key={group.name} group={group} stage={stage} />}
      {group === undefined && stage.kind === "active" && <Split stage={stage} onSplit={onSplit} />}
      <Join stage={stage} />
    </div>
  );
}

function Split({ stage: { stageId, name }, onSplit }: { stage: BoardStage; onSplit: () => void }): ReactNode {
  const session = useSession();
  const split = (): void => {
    const stage = name.slice(0, longestName - 20);
    const refused = session.wish({
      type: "stage.split",
      stageId,
      groupId: newId(),
      doing: say("stage.split.doing", { stage }),
      doneStageId: newId(),
      done: say("stage.split.done", { stage }),
    });
    onSplit();
    if (refused === undefined) announce(say("stage.split.said", { stage: name }));
  };
  return (
    <Button onClick={split}>
      <Columns2 size={14} aria-hidden />
      {say("stage.split")}
    </Button>
  );
}

/** Puts what stands under its head, or itself, under one head with what comes next to the right. */
function Join({ stage }: { stage: BoardStage }): ReactNode {
  const session = useSession();
  const stages = useBoard((board) => board.stages);
  const stageGroups = useBoard((board) => board.stageGroups);
  const runs = stageRuns({ stages, stageGroups });
  const at = runs.findIndex((run) => run.stages.includes(stage));
  const [left, right] = [runs[at], runs[at + 1]];
  const [beside] = right?.stages ?? [];
  if (left === undefined || right === undefined || beside === undefined) return null;
  const join = (): void => {
    const [kept = { groupId: newId(), name: listed([stage.name, beside.name]).slice(0, longestName) }, other] = [
      left.group,
      right.group,
    ].flatMap((group) => group ?? []);
    const under = [...left.stages, ...right.stages].map(({ stageId }) => ({ stageId }));
    session.together(() => {
      if (other !== undefined) session.wish({ type: "stage.ungroup", groupId: other.groupId });
      session.wish({ type: "stage.group", groupId: kept.groupId, name: kept.name, stages: under });
    });
  };
  return (
    <Button look="quiet" onClick={join}>
      <Combine size={14} aria-hidden />
      {say("stage.head.over", { stage: right.group?.name ?? beside.name })}
    </Button>
  );
}

/** The head itself: what it is called, the limit of all under it, and ways to leave it or to be rid of it. */
function Head({ group: { groupId, name }, stage }: { group: StageGroup; stage: BoardStage }): ReactNode {
  const session = useSession();
  const stages = useBoard((board) => board.stages);
  const own = stages.filter((stage) => stage.groupId === groupId);
  const limit = useBoard((board) => limitOverHead(board, groupId));
  const scope = limit?.scope ?? ({ kind: "stages", stageIds: own.map(({ stageId }) => stageId) } as const);
  const [text, setText] = useState(name);
  const rename = (): void => {
    const next = text.trim();
    if (next === "" || next === name) return setText(name);
    const called = own.map((each) => ({ stageId: each.stageId, name: renamed(each.name, name, next) }));
    session.wish({ type: "stage.group", groupId, name: next, stages: called });
  };
  const leave = (): void => {
    const refused = session.wish({ type: "stage.group", groupId, name, stages: [], without: [stage.stageId] });
    if (refused === undefined) announce(say("stage.head.left", { stage: stage.name, head: name }));
  };
  const save = (next: Pick<WipLimit, "max" | "min" | "policy">): void => {
    if (next.max !== undefined || next.min !== undefined)
      session.wish({ type: "wip-limit.set", scope, measure: limit?.measure ?? "count", ...next });
    else if (limit !== undefined) session.wish({ type: "wip-limit.clear", scope });
  };
  return (
    <>
      <TextField
        label={say("stage.head.name", { stages: listed(own.map((each) => each.name)) })}
        value={text}
        maxLength={longestName}
        onChange={(event) => setText(event.target.value)}
        onBlur={rename}
        onKeyDown={(event) => event.key === "Enter" && rename()}
      />
      <details>
        <summary>{say("stage.head.limit")}</summary>
        <StageLimit key={JSON.stringify(limit ?? null)} limit={limit} onSave={save} />
      </details>
      {own.length > 2 && (
        <Button look="quiet" onClick={leave}>
          <SquareArrowOutUpRight size={14} aria-hidden />
          {say("stage.head.leave", { stage: stage.name })}
        </Button>
      )}
      <Button look="quiet" onClick={() => void session.wish({ type: "stage.ungroup", groupId })}>
        <Ungroup size={14} aria-hidden />
        {say("stage.head.off")}
      </Button>
    </>
  );
}

/** A stage that is called after its head goes on being called after it. */
const renamed = (name: string, head: string, next: string): string =>
  name.startsWith(`${head} · `) ? `${next}${name.slice(head.length)}`.slice(0, longestName) : name;
