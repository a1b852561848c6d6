import type { AnswerOf } from "@weir/contract";
import { useEffect, useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { client } from "../../../lib/client.ts";
import { Button } from "../../../ui/button.tsx";
import { sayEdit } from "../editing-words.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import { MapFormDialog, useMapForm } from "../map-form-dialog.tsx";
import { mayBeOnMap } from "./boards-to-choose.ts";
import { BoardsInOrder } from "./boards-in-order.tsx";
import { MapNameField, nameProblems } from "./map-name-field.tsx";
import styles from "./map-settings.module.css";

interface MapSettingsDialogProps {
  desk: MapDesk;
  returnTo: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Name and boards of a map, and the way to put it away; a board's own map keeps its board. */
export function MapSettingsDialog({ desk, returnTo, onClose }: MapSettingsDialogProps): ReactNode {
  const { map, boards: there, ask } = desk;
  const before = there.map(({ boardId }) => boardId);
  const [name, setName] = useState(map.name);
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const boards = useAllBoards(there);
  const sending = useMapForm<"name">();
  const kept = map.boardIds.includes(map.mapId) ? map.mapId : undefined;

  const save = (): Promise<boolean> =>
    sending.send(nameProblems(name), async () => {
      if (name.trim() !== map.name && !(await ask({ type: "map.rename", name: name.trim() }))) return;
      const isOther = chosen.join("/") !== before.join("/");
      if (isOther && !(await ask({ type: "map.set-boards", boardIds: chosen }))) return;
      announce(sayEdit("edit.map.saved"));
      onClose();
    });
  const archive = (): Promise<boolean> =>
    sending.send({}, async () => {
      if (!(await ask({ type: "map.archive" }))) return;
      announce(sayEdit("edit.archived.now"));
      onClose();
    });
  return (
    <MapFormDialog
      title={sayEdit("edit.map.title")}
      action={sayEdit("edit.map.save")}
      sending={sending}
      onSend={save}
      onClose={onClose}
      returnTo={returnTo}
    >
      <MapNameField sending={sending} name={name} onName={setName} />
      <BoardsInOrder
        boards={boards}
        chosen={chosen}
        kept={kept}
        hint={sayEdit(kept === undefined ? "edit.map.kept" : "edit.map.own")}
        onChange={setChosen}
      />
      {kept === undefined && (
        <div className={styles.archive}>
          <p>{sayEdit("edit.archive.hint")}</p>
          <Button disabled={sending.busy} onClick={() => void archive()}>
            {sayEdit("edit.archive")}
          </Button>
        </div>
      )}
    </MapFormDialog>
  );
}

type Boards = readonly Pick<AnswerOf<"boards">["boards"][number], "boardId" | "name">[];

/** The boards one may see; until they are told, and where they are not, those of the map. */
function useAllBoards(there: Boards): Boards {
  const [told, setTold] = useState<Boards>([]);
  useEffect(() => {
    client.boards().then(
      ({ boards }) => setTold(boards.filter((board) => mayBeOnMap(board))),
      () => undefined,
    );
  }, []);
  const known = new Set(there.map(({ boardId }) => boardId));
  return [...there, ...told.filter(({ boardId }) => !known.has(boardId))];
}
