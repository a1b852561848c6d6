import { Plus } from "lucide-react";
import { useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { newId } from "../../lib/new-id.ts";
import { useBoard, useSession } from "../../replica/use-board-session.tsx";
import { IconButton } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "./say.ts";
import styles from "./stage.module.css";

/** Adds a stage where flow still happens: before the finish. */
export function NewStage(): ReactNode {
  const session = useSession();
  const index = useBoard((board) => {
    const finish = board.stages.findIndex((stage) => stage.stageId === board.finishStageId);
    return finish === -1 ? board.stages.length : finish;
  });
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const leaving = useRef(false);
  useLayoutEffect(() => {
    if (open) field.current?.focus();
    else if (leaving.current) button.current?.focus();
    leaving.current = false;
  }, [open]);
  const leave = (): void => {
    leaving.current = true;
    setOpen(false);
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const name = field.current?.value.trim() ?? "";
    if (name !== "") session.wish({ type: "stage.add", stageId: newId(), name, kind: "active", index });
    leave();
  };
  return (
    <div className={styles.newStage}>
      {open ? (
        <form
          onSubmit={add}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === "Escape") leave();
          }}
        >
          <TextField
            ref={field}
            label={say("board.add-stage")}
            hideLabel
            placeholder={say("board.add-stage")}
            maxLength={200}
            onBlur={() => field.current?.value.trim() === "" && setOpen(false)}
          />
        </form>
      ) : (
        <IconButton
          ref={button}
          label={say("board.add-stage")}
          size="small"
          tip="below-end"
          onClick={() => setOpen(true)}
        >
          <Plus size={14} />
        </IconButton>
      )}
    </div>
  );
}
