import { Link } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";
import { useBoardFacts, type BoardFacts } from "../../charts/board-facts.ts";
import { FilterRefused } from "../../charts/filter-refused.tsx";
import { cardsMet } from "../../charts/late-filter.tsx";
import { MeasurePage, MeasurePagePending } from "../../charts/measure-page.tsx";
import { queryOf, shownDays, type MeasureView } from "../../charts/measure-view.ts";
import { useCardFilter } from "../../charts/use-card-filter.ts";
import { boardFigures, useFigures } from "../../charts/use-metric.ts";
import { usePersonFigures } from "../../charts/use-person-figures.ts";
import { say } from "../../charts/words.ts";
import { useKnownMap } from "./known/use-known-map.ts";
import { isOfOneBoard, useMapDesk, type MapDesk } from "./known/use-map-desk.ts";
import { MapSheet } from "./map-sheet.tsx";
import styles from "./maps.module.css";
import { StreamFilter } from "./stream-filter.tsx";
import { StreamPart, type StreamPartProps } from "./stream-part.tsx";
import { say as sayMap } from "./words.ts";

export interface ValueStreamPageProps {
  boardId: string;
  /** As it stands in the address. */
  view: MeasureView;
  onView: (view: MeasureView) => void;
  /** Absent where only figures are to be seen. */
  onOpenCard?: (cardId: string) => void;
}

type PageProps = ValueStreamPageProps & { facts: BoardFacts };

/** A board's value stream: the map that draws itself from its card moves, and what people know over it. */
export function ValueStreamPage(props: ValueStreamPageProps): ReactNode {
  const { boardId, onOpenCard } = props;
  const facts = useBoardFacts();
  // Asked while the board still loads.
  const { desk, failure } = useMapDesk(onOpenCard && boardId);
  if (facts === undefined) return <MeasurePagePending heights={[420]} />;
  if (desk !== undefined && isOfOneBoard(desk, boardId)) return <Known {...props} facts={facts} desk={desk} />;
  if (onOpenCard !== undefined && desk === undefined && failure === undefined)
    return <MeasurePagePending heights={[420]} />;
  // A map that cannot be had, or was given other boards, hides nothing of what is measured here.
  return <Measured {...props} facts={facts} note={desk && <KnownElsewhere mapId={boardId} />} />;
}

/** What is measured with what people know over it. */
function Known({ desk, ...props }: PageProps & { desk: MapDesk }): ReactNode {
  const { boardId, view, onView, facts } = props;
  const part = usePart(props);
  const { answer, failure, retry } = useKnownMap(
    boardId,
    { map: desk.map.seq, boards: part.source && facts.board.seq },
    queryOf(view, part.days, part.cards.asked),
  );
  const told = answer?.parts[0];
  const stream = { answer: told?.stream ?? undefined, failure, retry };
  return (
    <MapSheet
      title={say("stream.title")}
      desk={desk}
      known={answer}
      cards={part.cards}
      view={view}
      days={part.days}
      today={facts.today}
      onView={onView}
    >
      {(insert) => <StreamPart {...part} stream={stream} told={told} desk={desk} onInsert={insert} />}
    </MapSheet>
  );
}

/** What is measured alone: all that a link to it shows. */
function Measured({ note, ...props }: PageProps & { note: ReactNode }): ReactNode {
  const { view, onView, facts } = props;
  const part = usePart(props);
  const { cards } = part;
  const stream = useFigures(part.source, "value-stream", queryOf(view, part.days, cards.asked));
  return (
    <MeasurePage
      title={say("stream.title")}
      view={view}
      days={part.days}
      today={facts.today}
      onView={onView}
      filter={part.onOpenCard && <StreamFilter of={cards} cards={cardsMet([stream.answer], cards.asked)} />}
    >
      {cards.refused === undefined ? (
        <StreamPart {...part} note={note} stream={stream} />
      ) : (
        <FilterRefused refused={cards.refused} onText={cards.onText} />
      )}
    </MeasurePage>
  );
}

/** Where what people know is, once their map is no longer of this board alone. */
const KnownElsewhere = ({ mapId }: { mapId: string }): ReactNode => (
  <p className={styles.pageNote}>
    {sayMap("map.elsewhere")}{" "}
    <Link to="/maps/$mapId" params={{ mapId }}>
      {sayMap("map.elsewhere.open")}
    </Link>
  </p>
);

type Common = Omit<StreamPartProps, "stream">;

function usePart({ boardId, view, onView, onOpenCard, facts }: PageProps): Common {
  const { board, today, lastChange, titleOf } = facts;
  const { figures } = usePersonFigures(onOpenCard && boardId);
  const ground = useMemo(() => [board], [board]);
  const cards = useCardFilter({ boards: ground, view, onView, mayNamePeople: figures?.on });
  return {
    name: board.name,
    ground,
    cards,
    titleOf,
    view,
    days: shownDays(view, today, lastChange),
    onView,
    source: cards.refused === undefined ? boardFigures(boardId, board.seq) : undefined,
    mayNamePeople: figures?.on === true,
    onOpenCard,
  };
}
