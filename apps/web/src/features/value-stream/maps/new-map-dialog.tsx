import type { AnswerOf } from "@weir/contract";
import { mapStream } from "@weir/domain";
import { useState, type ReactNode } from "react";
import { client } from "../../../lib/client.ts";
import { newId } from "../../../lib/new-id.ts";
import { MapFormDialog, useMapForm } from "../map-form-dialog.tsx";
import { say } from "../words.ts";
import { BoardsInOrder } from "./boards-in-order.tsx";
import { MapNameField, nameProblems } from "./map-name-field.tsx";

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
    sending.send(nameProblems(name), async () => {
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
      <MapNameField sending={sending} name={name} onName={setName} />
      <BoardsInOrder boards={boards} chosen={chosen} hint={say("maps.new.boards.hint")} onChange={setChosen} />
    </MapFormDialog>
  );
}
