import { useRef, useState, type ReactNode } from "react";
import { emptinessOf, type Empty } from "../../charts/emptiness.tsx";
import { FilterRefused } from "../../charts/filter-refused.tsx";
import { cardsMet } from "../../charts/late-filter.tsx";
import { MeasurePage, type MeasurePageProps } from "../../charts/measure-page.tsx";
import type { FigureCards } from "../../charts/use-card-filter.ts";
import { latePart } from "../../lib/late-part.ts";
import { useClock } from "../../lib/use-clock.ts";
import { Button } from "../../ui/button.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { Late } from "./late.tsx";
import type { Insert } from "./known/known-behind.tsx";
import { namedAmong } from "./known/step-names.ts";
import { toldNow } from "./known/told-now.ts";
import { UndoButtons } from "./known/undo-buttons.tsx";
import type { KnownAnswer, KnownPart } from "./known/use-known-map.ts";
import type { MapDesk } from "./known/use-map-desk.ts";
import styles from "./maps.module.css";
import { nothingToDraw } from "./nothing-to-draw.tsx";
import { StreamFilter } from "./stream-filter.tsx";
import { say } from "./words.ts";

const FutureView = latePart(async () => ({ default: (await import("./future/future-view.tsx")).FutureView }));
const VersionsView = latePart(async () => ({ default: (await import("./versions/versions-view.tsx")).VersionsView }));
const NewStepDialog = latePart(async () => ({ default: (await import("./known/new-step-dialog.tsx")).NewStepDialog }));

const views = ["today", "future", "versions"] as const;

export interface MapSheetProps extends Omit<MeasurePageProps, "views" | "tools" | "filter" | "children"> {
  desk: MapDesk;
  /** Absent until it has been measured. */
  known: KnownAnswer | undefined;
  /** Which cards it is of. */
  cards: FigureCards;
  /** The map as it is. */
  children: (insert: Insert) => ReactNode;
}

/** A map: as it is, as it could be, as it was; and what its editors need wherever they look. */
export function MapSheet({ desk, known: answer, cards, children, ...page }: MapSheetProps): ReactNode {
  const { boards, editable } = desk;
  const known = cards.refused === undefined ? answer : undefined;
  const [shown, setShown] = useState<(typeof views)[number]>("today");
  const [inserting, setInserting] = useState<{ readonly after: string | null; readonly isFirst?: boolean }>();
  const insertButton = useRef<HTMLButtonElement>(null);
  const now = new Date(useClock()).toISOString();
  const drawn = known?.parts.flatMap((part) => part.known.steps.filter(({ kind }) => kind === "step")) ?? [];
  const steps = namedAmong(boards, drawn);
  const titleOf = (part: OfBoards): string => partTitle(desk, part);
  const insertAfter: Insert = (after) => setInserting({ after, isFirst: steps.length === 0 });
  const emptyOf = (part: KnownPart): Empty | undefined =>
    nothingToDraw(
      part.stream === null ? undefined : { answer: part.stream },
      part,
      emptinessOf(page.view, page.onView, cards),
      editable ? insertAfter : undefined,
    );
  const tools = (
    <div className={styles.tools}>
      <SegmentedControl
        label={say("map.view")}
        value={shown}
        options={views.map((value) => ({ value, label: say(`map.view.${value}`) }))}
        onChange={setShown}
      />
      {editable && <UndoButtons desk={desk} />}
      {editable && shown === "today" && (
        <Button ref={insertButton} onClick={() => setInserting({ after: steps.at(-1)?.nodeId ?? null })}>
          {say("map.insert")}
        </Button>
      )}
    </div>
  );
  const streams = known?.parts.flatMap(({ stream }) => stream ?? []) ?? [];
  return (
    <MeasurePage {...page} views={tools} filter={<StreamFilter of={cards} cards={cardsMet(streams, cards.asked)} />}>
      {cards.refused !== undefined && <FilterRefused refused={cards.refused} onText={cards.onText} />}
      {known !== undefined && known.lost.length > 0 && (
        <p className={styles.pageNote}>{say("map.lost", { count: known.lost.length })}</p>
      )}
      {shown === "today" && cards.refused === undefined && children(insertAfter)}
      {known !== undefined && shown !== "today" && (
        <div className={styles.main}>
          <Late height={420}>
            {shown === "future" ? (
              <FutureView
                desk={desk}
                ground={cards.boards}
                parts={known.parts}
                emptyOf={emptyOf}
                titleOf={titleOf}
                now={toldNow(known, now)}
              />
            ) : (
              <VersionsView desk={desk} ground={cards.boards} now={toldNow(known, now)} titleOf={titleOf} />
            )}
          </Late>
        </div>
      )}
      {inserting !== undefined && (
        <Late>
          <NewStepDialog
            desk={desk}
            after={inserting.after}
            steps={steps}
            // What offers the first step is gone with it.
            returnTo={inserting.isFirst === true ? insertButton : undefined}
            onClose={() => setInserting(undefined)}
          />
        </Late>
      )}
    </MeasurePage>
  );
}

interface OfBoards {
  readonly boardIds: readonly string[];
}

/** What a part of a map is called: its boards in flow order. */
export const partTitle = ({ boards, map }: MapDesk, { boardIds }: OfBoards): string =>
  boardIds.length === 0
    ? map.name
    : boardIds.map((id) => boards.find(({ boardId }) => boardId === id)?.name ?? id).join(" → ");
