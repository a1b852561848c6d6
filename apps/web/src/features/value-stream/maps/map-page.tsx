import { Link } from "@tanstack/react-router";
import { useEffect, useEffectEvent, type ReactNode } from "react";
import { MeasurePagePending } from "../../../charts/measure-page.tsx";
import { queryOf, shownDays, type MeasureView } from "../../../charts/measure-view.ts";
import { useCardFilter } from "../../../charts/use-card-filter.ts";
import type { Asked } from "../../../charts/use-asked.ts";
import { usePageTitle } from "../../../lib/page-title.ts";
import { useClock } from "../../../lib/use-clock.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorState, Skeleton } from "../../../ui/states.tsx";
import { daysOn, type Ground } from "../ground.ts";
import { useKnownMap, type KnownAnswer } from "../known/use-known-map.ts";
import { isOfOneBoard, useMapDesk, type MapDesk } from "../known/use-map-desk.ts";
import { MapSheet } from "../map-sheet.tsx";
import styles from "../maps.module.css";
import { useGround } from "../use-ground.ts";
import { say } from "../words.ts";
import { MapPart } from "./map-part.tsx";
import { MapSettingsButton } from "./map-settings-button.tsx";
import { useNamesPeople } from "./use-names-people.ts";

export interface MapPageProps {
  mapId: string;
  /** As it stands in the address. */
  view: MeasureView;
  onView: (view: MeasureView) => void;
  onOpenCard: (boardId: string, cardId: string) => void;
  /** It is a board's own map, which the board's page shows. */
  onOwnBoard: (boardId: string) => void;
}

/** A map of several boards, or of a workshop: what is measured with what people know over it. */
export function MapPage(props: MapPageProps): ReactNode {
  const { mapId, onOwnBoard } = props;
  const { desk, failure, retry } = useMapDesk(mapId);
  usePageTitle(desk?.map.name, say("maps.title"));
  const isOwn = desk !== undefined && isOfOneBoard(desk, mapId);
  const lead = useEffectEvent(() => onOwnBoard(mapId));
  useEffect(() => {
    if (isOwn) lead();
  }, [isOwn]);
  if (desk === undefined && failure !== undefined)
    return <ErrorState page title={failure} actions={<Button onClick={retry}>{say("maps.again")}</Button>} />;
  if (desk === undefined || isOwn) return <MeasurePagePending heights={[420]} />;
  return <Sheet {...props} desk={desk} />;
}

const noGround: Ground = [];

function Sheet({ mapId, desk, view, onView, onOpenCard }: MapPageProps & { desk: MapDesk }): ReactNode {
  const { map, boards } = desk;
  const { ground, seq } = useGround(boards.map(({ boardId }) => boardId));
  const { today, lastChange } = daysOn(ground ?? [], useClock());
  const days = shownDays(view, today, lastChange);
  const mayNamePeople = useNamesPeople(boards.map(({ boardId }) => boardId));
  const cards = useCardFilter({ boards: ground ?? noGround, view, onView, mayNamePeople });
  // Which fields there are to ask for is known once the boards are.
  const at = { map: map.seq, boards: cards.refused === undefined ? seq : undefined };
  const asked = useKnownMap(mapId, at, queryOf(view, days, cards.asked));
  if (ground === undefined) return <MeasurePagePending heights={[420]} />;
  const parts = asked.answer?.parts ?? [];
  return (
    <MapSheet
      title={map.name}
      head={<Head desk={desk} />}
      desk={desk}
      known={asked.answer}
      cards={cards}
      view={view}
      days={days}
      today={today}
      onView={onView}
      measures={boards.length > 0}
    >
      {(insert) => (
        <>
          {asked.answer === undefined && <Unmeasured asked={asked} />}
          {parts.length > 1 && (
            <p className={styles.pageNote}>
              {say("map.apart")} {say("map.parents")}
            </p>
          )}
          {parts.map((part) => (
            <MapPart
              key={part.boardIds.join()}
              desk={desk}
              part={part}
              isOne={parts.length === 1}
              asked={asked}
              ground={ground}
              seq={seq}
              view={view}
              days={days}
              onView={onView}
              cards={cards}
              onInsert={insert}
              onOpenCard={onOpenCard}
            />
          ))}
        </>
      )}
    </MapSheet>
  );
}

/** Until it has been measured, and where it could not be. */
function Unmeasured({ asked: { failure, retry } }: { asked: Asked<KnownAnswer> }): ReactNode {
  return failure === undefined ? (
    <div role="status" aria-label={say("maps.measuring")}>
      <Skeleton height={420} />
    </div>
  ) : (
    <ErrorState title={failure} actions={<Button onClick={retry}>{say("maps.again")}</Button>} />
  );
}

/** What the map is called, and the ways to its boards. */
function Head({ desk }: { desk: MapDesk }): ReactNode {
  const { map, boards } = desk;
  return (
    <header className={styles.pageHead}>
      <h1>{map.name}</h1>
      {boards.length > 0 && (
        <nav className={styles.boards} aria-label={say("map.boards")}>
          {boards.map(({ boardId, name }) => (
            <Link key={boardId} to="/boards/$boardId/value-stream" params={{ boardId }}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      <MapSettingsButton desk={desk} />
    </header>
  );
}
