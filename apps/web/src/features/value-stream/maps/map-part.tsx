import { useMemo, type ReactNode } from "react";
import type { Asked } from "../../../charts/use-asked.ts";
import { boardOfCard, titleOn, type Ground } from "../ground.ts";
import { partFigures, type KnownAnswer, type KnownPart } from "../known/use-known-map.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import { partTitle } from "../map-sheet.tsx";
import styles from "../maps.module.css";
import { StreamPart, type StreamPartProps } from "../stream-part.tsx";
import { say } from "../words.ts";
import { useNamesPeople } from "./use-names-people.ts";

interface MapPartProps extends Pick<StreamPartProps, "view" | "days" | "onView" | "cards" | "onInsert" | "ground"> {
  desk: MapDesk;
  part: KnownPart;
  /** The map has no other part. */
  isOne: boolean;
  asked: Asked<KnownAnswer>;
  seq: number | undefined;
  onOpenCard: (boardId: string, cardId: string) => void;
}

/** Boards of a map that share their cards, as one stream; without boards, what people drew. */
export function MapPart({ desk, part, isOne, asked, seq, ground, onOpenCard, ...shown }: MapPartProps): ReactNode {
  const { boardIds, stream } = part;
  const own = useOwn(ground, boardIds);
  const mayNamePeople = useNamesPeople(boardIds) === true;
  const [first] = boardIds;
  const title = partTitle(desk, part);
  return (
    <StreamPart
      {...shown}
      name={isOne ? desk.map.name : title}
      title={isOne ? undefined : title}
      note={<Note part={part} />}
      ground={own}
      titleOf={(cardId) => titleOn(own, cardId)}
      stream={stream === null ? undefined : { answer: stream, failure: asked.failure, retry: asked.retry }}
      source={first === undefined ? undefined : partFigures(desk.map.mapId, first, seq)}
      told={part}
      desk={desk}
      mayNamePeople={mayNamePeople}
      onOpenCard={(cardId) => {
        const board = boardOfCard(own, cardId);
        if (board !== undefined) onOpenCard(board.boardId, cardId);
      }}
    />
  );
}

function useOwn(ground: Ground, boardIds: readonly string[]): Ground {
  const key = boardIds.join();
  return useMemo(() => {
    const ids = key.split(",");
    return ground.filter(({ boardId }) => ids.includes(boardId));
  }, [ground, key]);
}

function Note({ part: { boardIds, crossed } }: { part: KnownPart }): ReactNode {
  if (boardIds.length < 2) return null;
  return (
    <p className={styles.pageNote}>
      {say("map.crossed", { count: crossed })} {say("map.parents")}
    </p>
  );
}
