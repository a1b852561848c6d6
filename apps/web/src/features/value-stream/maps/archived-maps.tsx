import type { AnswerOf } from "@weir/contract";
import { mapStream } from "@weir/domain";
import { useRef, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { client, reasonOf } from "../../../lib/client.ts";
import { newId } from "../../../lib/new-id.ts";
import { Button } from "../../../ui/button.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { sayEdit } from "../editing-words.ts";
import { say } from "../words.ts";
import styles from "./maps-page.module.css";

interface ArchivedMapsProps {
  maps: AnswerOf<"maps">["maps"];
  onOpen: (mapId: string) => void;
  onRestored: () => void;
}

/** Maps that were put away: they are read as before, and brought back by whoever may change them. */
export function ArchivedMaps({ maps, onOpen, onRestored }: ArchivedMapsProps): ReactNode {
  const summary = useRef<HTMLElement>(null);
  const restore = async (mapId: string, name: string): Promise<void> => {
    const wish = { type: "map.restore", stream: mapStream(mapId) };
    try {
      await client.command({ body: { commandId: newId(), ...wish } as never });
      announce(sayEdit("edit.restored.now", { name }));
      summary.current?.focus();
      onRestored();
    } catch (problem) {
      void showToast(reasonOf(problem, say("map.unsaved")), { tone: "wrong", id: "map" });
    }
  };
  return (
    <details className={styles.archived}>
      <summary ref={summary}>{sayEdit("edit.archived.list", { count: maps.length })}</summary>
      <ul className={styles.list}>
        {maps.map(({ mapId, name, boardIds, editable }) => (
          <li key={mapId}>
            <button type="button" className={styles.open} onClick={() => onOpen(mapId)}>
              <span>{name}</span>
              <span className={styles.quiet}>{say("maps.of-boards", { count: boardIds.length })}</span>
            </button>
            {editable && (
              <Button
                size="small"
                aria-label={sayEdit("edit.restore-of", { name })}
                onClick={() => void restore(mapId, name)}
              >
                {sayEdit("edit.restore")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
