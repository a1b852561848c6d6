import { useRef, useState, type FormEvent, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { newId } from "../../../lib/new-id.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import type { Wish } from "../../../replica/wish.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useToldWish } from "../use-told-wish.tsx";
import { LaneLine } from "./lane-line.tsx";
import styles from "./lanes-dialog.module.css";
import { say } from "./say.ts";

export interface LanesDialogProps {
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** The lanes of the board, from top to bottom: each change is sent as it is made. */
export function LanesDialog({ onClose, returnTo }: LanesDialogProps): ReactNode {
  const board = useBoard((current) => current);
  const { wish, failure } = useToldWish();
  return (
    <Dialog
      open
      wide
      title={say("lanes.title")}
      description={say("lanes.hint")}
      closeLabel={say("lanes.close")}
      returnTo={returnTo}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("lanes.done")}</Button>}
    >
      {board.lanes.length === 0 ? (
        <p className={styles.none}>{say("lanes.none")}</p>
      ) : (
        <ol className={styles.list} aria-label={say("lanes.list")}>
          {board.lanes.map((lane) => (
            <LaneLine key={lane.laneId} lane={lane} wish={wish} />
          ))}
        </ol>
      )}
      {failure}
      <NewLane wish={wish} />
    </Dialog>
  );
}

function NewLane({ wish }: { wish: (wish: Wish) => boolean }): ReactNode {
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const lane = name.trim();
  const add = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    field.current?.focus();
    if (lane === "" || !wish({ type: "lane.add", laneId: newId(), name: lane })) return;
    announce(say("lanes.added", { lane }));
    setTried(false);
    setName("");
  };
  return (
    <form className={styles.add} onSubmit={add}>
      <TextField
        ref={field}
        label={say("lanes.new")}
        maxLength={200}
        value={name}
        problem={tried && lane === "" ? say("lanes.problem.name") : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" look="primary">
        {say("lanes.add")}
      </Button>
    </form>
  );
}
