import { starterBoards, type StarterBoard } from "@weir/contract";
import { useId, useState, type ReactNode } from "react";
import { client, reasonOf } from "../../lib/client.ts";
import { newId } from "../../lib/new-id.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { boardBody, draftOf, draftProblems, type BoardDraft, type DraftProblem } from "./board-draft.ts";
import styles from "./new-board.module.css";
import { say } from "./say.ts";
import { StageEditor } from "./stage-editor.tsx";

export interface NewBoardDialogProps {
  starter: StarterBoard | undefined;
  onClose: () => void;
  onCreated: (boardId: string) => void;
}

/** Name, time zone and stages of a new board, begun from a starter. */
export function NewBoardDialog({ starter, onClose, onCreated }: NewBoardDialogProps): ReactNode {
  const [beginning, setBeginning] = useState(starter ?? starterBoards()[0]);
  const [draft, setDraft] = useState(() => draftOf(beginning, browserZone()));
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [commandId] = useState(newId);
  const problems = draftProblems(draft);
  const change = (part: Partial<BoardDraft>): void => setDraft({ ...draft, ...part });
  const problemAt = (at: DraftProblem["at"]): string | undefined => {
    const problem = asked ? problems.find((each) => each.at === at) : undefined;
    return problem && say(problem.text, problem.values as never);
  };

  const begin = (id: string): void => {
    const next = starterBoards().find((each) => each.id === id);
    const named = draft.name !== beginning?.name;
    setBeginning(next);
    setDraft({ ...draftOf(next, draft.timeZone), ...(named && { name: draft.name }) });
  };
  const create = async (): Promise<void> => {
    setAsked(true);
    if (problems.length > 0) return;
    setBusy(true);
    try {
      const { boardId } = await client.createBoard({ body: boardBody(draft, commandId) });
      onCreated(boardId);
    } catch (error) {
      setFailure(say("home.create.failed", { why: reasonOf(error, say("home.failed.text")) }));
      setBusy(false);
    }
  };
  const formId = useId();
  const foot = (
    <>
      <Button onClick={onClose}>{say("home.create.cancel")}</Button>
      <Button look="primary" type="submit" form={formId} disabled={busy} aria-busy={busy}>
        {busy ? say("home.create.busy") : say("home.create.action")}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      wide
      title={say("home.create.title")}
      closeLabel={say("home.create.close")}
      onOpenChange={(open) => open || onClose()}
      foot={foot}
    >
      <form
        id={formId}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <div>
          <SegmentedControl
            label={say("home.create.beginning")}
            value={beginning?.id ?? "team"}
            options={starterBoards().map(({ id, name }) => ({ value: id, label: name }))}
            onChange={begin}
          />
          <p className={styles.note}>{beginning?.description}</p>
        </div>
        <div className={styles.pair}>
          <TextField
            label={say("home.create.name")}
            value={draft.name}
            problem={problemAt("name")}
            onChange={(event) => change({ name: event.target.value })}
          />
          <TimeZoneField
            value={draft.timeZone}
            problem={problemAt("timeZone")}
            onChange={(timeZone) => change({ timeZone })}
          />
        </div>
        <StageEditor draft={draft} onChange={setDraft} />
        <div className={styles.pair}>
          <Select
            label={say("home.create.start")}
            value={draft.start}
            options={stageOptions(draft)}
            onChange={(start) => change({ start })}
          />
          <Select
            label={say("home.create.finish")}
            value={draft.finish}
            options={stageOptions(draft)}
            onChange={(finish) => change({ finish })}
          />
        </div>
        {(problemAt("stages") ?? failure) !== undefined && (
          <p role="alert" className={styles.problem}>
            {problemAt("stages") ?? failure}
          </p>
        )}
      </form>
    </Dialog>
  );
}

const stageOptions = (draft: BoardDraft): { value: string; label: string }[] =>
  draft.stages.map(({ key, name }) => ({ value: key, label: name }));

const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function TimeZoneField({
  value,
  problem,
  onChange,
}: {
  value: string;
  problem: string | undefined;
  onChange: (zone: string) => void;
}): ReactNode {
  const listId = useId();
  return (
    <>
      <TextField
        label={say("home.create.zone")}
        hint={say("home.create.zone-hint")}
        problem={problem}
        value={value}
        list={listId}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={listId}>
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
