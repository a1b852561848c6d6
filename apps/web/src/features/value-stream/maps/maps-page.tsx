import type { AnswerOf } from "@weir/contract";
import { useEffect, useState, type ReactNode } from "react";
import { client, reasonOf } from "../../../lib/client.ts";
import { usePageTitle } from "../../../lib/page-title.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../../ui/states.tsx";
import { ArchivedMaps } from "./archived-maps.tsx";
import { mayBeOnMap } from "./boards-to-choose.ts";
import { mapsClient } from "../known/maps-client.ts";
import styles from "./maps-page.module.css";
import { NewMapDialog } from "./new-map-dialog.tsx";
import { say } from "../words.ts";

export interface MapsPageProps {
  onOpen: (mapId: string) => void;
}

interface Known {
  readonly maps: AnswerOf<"maps">["maps"];
  readonly boards: AnswerOf<"boards">["boards"];
}

/** Maps of several boards, and those drawn by hand; every board's own beside them. */
export function MapsPage({ onOpen }: MapsPageProps): ReactNode {
  const [known, setKnown] = useState<Known>();
  const [failure, setFailure] = useState<string>();
  const [making, setMaking] = useState(false);
  const [turn, setTurn] = useState(0);
  usePageTitle(say("maps.title"));
  useEffect(() => {
    Promise.all([mapsClient.maps(), client.boards()]).then(
      ([{ maps }, { boards }]) => setKnown({ maps, boards: boards.filter(({ archived }) => archived !== true) }),
      (problem: unknown) => setFailure(reasonOf(problem, say("maps.failed"))),
    );
  }, [turn]);
  if (failure !== undefined) {
    const again = (): void => {
      setFailure(undefined);
      setTurn(turn + 1);
    };
    return <ErrorState page title={failure} actions={<Button onClick={again}>{say("maps.again")}</Button>} />;
  }
  if (known === undefined)
    return (
      <div className={styles.page} role="status" aria-label={say("maps.loading")}>
        <Skeleton width={160} height={24} />
        <Skeleton height={160} />
      </div>
    );
  const ownBoard = new Set(known.boards.map(({ boardId }) => boardId));
  const all = known.maps.filter(({ mapId }) => !ownBoard.has(mapId));
  const made = all.filter(({ archived }) => !archived);
  const archived = all.filter((map) => map.archived);
  const add = (
    <Button look="primary" onClick={() => setMaking(true)}>
      {say("maps.new")}
    </Button>
  );
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{say("maps.title")}</h1>
        {add}
        <p>{say("maps.about")}</p>
      </header>
      {all.length === 0 && known.boards.length === 0 ? (
        <EmptyState title={say("maps.none.title")} text={say("maps.none.text")} />
      ) : (
        <ul className={styles.list}>
          {[
            ...made.map(({ mapId, name, boardIds }) => ({ mapId, name, count: boardIds.length })),
            ...known.boards.map(({ boardId, name }) => ({ mapId: boardId, name, count: 1 })),
          ].map(({ mapId, name, count }) => (
            <li key={mapId}>
              <button type="button" className={styles.open} onClick={() => onOpen(mapId)}>
                <span>{name}</span>
                <span className={styles.quiet}>{say("maps.of-boards", { count })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {archived.length > 0 && <ArchivedMaps maps={archived} onOpen={onOpen} onRestored={() => setTurn(turn + 1)} />}
      {making && (
        <NewMapDialog
          boards={known.boards.filter((board) => mayBeOnMap(board))}
          onMade={onOpen}
          onClose={() => setMaking(false)}
        />
      )}
    </div>
  );
}
