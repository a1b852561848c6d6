import type { AnswerOf } from "@weir/contract";
import { mapStream } from "@weir/domain";
import { useState, type ReactNode } from "react";
import { client } from "../../../lib/client.ts";
import { newId } from "../../../lib/new-id.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { sayEdit } from "../editing-words.ts";
import { MapFormDialog, useMapForm } from "../map-form-dialog.tsx";
import styles from "../maps.module.css";
import { say } from "../words.ts";

export interface NewMapDialogProps {
  boards: AnswerOf<"boards">["boards"];
  onMade: (mapId: string) => void;
  onClose: () => void;
}

/** A map of boards in the order they are chosen, or an empty one for a workshop. */
export function NewMapDialog({ boards, onMade, onClose }: NewMapDialogProps): ReactNode {
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const sending = useMapForm<"name">();
  const make = (): Promise<boolean> =>
    sending.send(name.trim() === "" ? { name: sayEdit("edit.name-missing") } : {}, async () => {
      const mapId = newId();
      const wish = { type: "map.create", stream: mapStream(mapId), name: name.trim(), boardIds: chosen };
      await client.command({ body: { commandId: newId(), ...wish } as never });
      onMade(mapId);
    });
  return (
    <MapFormDialog
      title={say("maps.new")}
      action={say("maps.new.make")}
      sending={sending}
      onSend={make}
      onClose={onClose}
    >
      <TextField
        label={say("maps.new.name")}
        data-first
        value={name}
        maxLength={200}
        problem={sending.problemAt("name")}
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset>
        <legend>{say("maps.new.boards")}</legend>
        <p className={styles.note}>{say("maps.new.boards.hint")}</p>
        {boards.map((board) => {
          const place = chosen.indexOf(board.boardId);
          return (
            <label key={board.boardId} className={styles.choice}>
              <input
                type="checkbox"
                checked={place >= 0}
                onChange={() =>
                  setChosen(place < 0 ? [...chosen, board.boardId] : chosen.filter((id) => id !== board.boardId))
                }
              />
              {place < 0 ? board.name : `${place + 1}. ${board.name}`}
            </label>
          );
        })}
      </fieldset>
    </MapFormDialog>
  );
}
