import type { Target } from "@weir/charts";
import { useMemo, useState, type ReactNode } from "react";
import { queryOf, shownDays, type MeasureView } from "../../../charts/measure-view.ts";
import { MeasurePage, MeasurePagePending } from "../../../charts/measure-page.tsx";
import { usePageTitle } from "../../../lib/page-title.ts";
import { useClock } from "../../../lib/use-clock.ts";
import { Button } from "../../../ui/button.tsx";
import { SegmentedControl } from "../../../ui/segmented-control.tsx";
import { ErrorState } from "../../../ui/states.tsx";
import { drawnKnown } from "../known/drawn-known.ts";
import { FutureView } from "../future/future-view.tsx";
import { MapDrawing } from "../drawing/map-drawing.tsx";
import styles from "../maps.module.css";
import { NewStepDialog } from "../known/new-step-dialog.tsx";
import { StepPanel } from "../known/step-panel.tsx";
import { toldNow } from "../known/told-now.ts";
import { useKnownMap, type KnownAnswer } from "../known/use-known-map.ts";
import { UndoButtons } from "../known/undo-buttons.tsx";
import { useMapDesk, type MapDesk } from "../known/use-map-desk.ts";
import { VersionsView } from "../versions/versions-view.tsx";
import { say } from "../words.ts";

const views = ["today", "future", "versions"] as const;

/** One map: what is measured with what people know over it, a future state, and dated versions. */
export function MapPage({ mapId }: { mapId: string }): ReactNode {
  const { desk, failure, retry } = useMapDesk(mapId);
  const [view, setView] = useState<MeasureView>({});
  const today = new Date(useClock()).toISOString().slice(0, 10);
  const days = shownDays(view, today, today);
  const { known, failure: unmeasured } = useKnownMap(mapId, desk?.map.seq, queryOf(view, days));
  usePageTitle(desk?.map.name, say("maps.title"));
  const failed = desk === undefined ? failure : known === undefined ? unmeasured : undefined;
  if (failed !== undefined)
    return <ErrorState page title={failed} actions={<Button onClick={retry}>{say("maps.again")}</Button>} />;
  if (desk === undefined || known === undefined) return <MeasurePagePending heights={[420]} />;
  return (
    <MeasurePage title={desk.map.name} view={view} days={days} today={today} onView={setView}>
      <Map desk={desk} known={known} />
    </MeasurePage>
  );
}

function Map({ desk, known }: { desk: MapDesk; known: KnownAnswer }): ReactNode {
  const { map, boards, editable } = desk;
  const [view, setView] = useState<(typeof views)[number]>("today");
  const now = new Date(useClock()).toISOString();
  const [open, setOpen] = useState<string>();
  const [inserting, setInserting] = useState<{ readonly after: string | null }>();
  const boardOf = useMemo(
    () =>
      boards.length < 2
        ? undefined
        : (nodeId: string) => boards.find(({ boardId }) => boardId === nodeId.split("/")[0])?.name,
    [boards],
  );
  const steps = known.parts.flatMap((part) => part.known.steps.filter(({ kind }) => kind === "step"));
  const at = steps.findIndex(({ nodeId }) => nodeId === open);
  const step = steps[at];
  const select = (target: Target): void => {
    if (target.kind === "stage") setOpen(target.stageId);
    if (target.kind === "wait" && target.stepId !== null) setOpen(target.stepId);
    if (target.kind === "burst") setOpen(map.bursts.find(({ burstId }) => burstId === target.id)?.nodeId);
  };
  const partTitle = ({ boardIds }: { readonly boardIds: readonly string[] }): string =>
    boardIds.map((id) => boards.find(({ boardId }) => boardId === id)?.name ?? id).join(" → ");
  return (
    <>
      <header className={styles.pageHead}>
        <h2>{map.name}</h2>
        {editable && (
          <>
            <UndoButtons desk={desk} />
            <Button onClick={() => setInserting({ after: steps.at(-1)?.nodeId ?? null })}>{say("map.insert")}</Button>
          </>
        )}
        <SegmentedControl
          label={say("map.view")}
          value={view}
          options={views.map((value) => ({ value, label: say(`map.view.${value}`) }))}
          onChange={setView}
        />
      </header>
      {known.lost.length > 0 && <p className={styles.pageNote}>{say("map.lost", { count: known.lost.length })}</p>}
      {known.parts.length > 1 && (
        <p className={styles.pageNote}>
          {say("map.apart")} {say("map.parents")}
        </p>
      )}
      <div className={styles.split} data-open={view === "today" && step !== undefined}>
        <div className={styles.main}>
          {view === "today" &&
            known.parts.map((part) => {
              const title = partTitle(part);
              const here = new Set(part.known.steps.map(({ nodeId }) => nodeId));
              const bursts = map.bursts.filter(({ nodeId }) => nodeId === undefined || here.has(nodeId));
              const told = { steps: part.known.steps, totals: part.totals };
              return (
                <MapDrawing
                  key={part.boardIds.join()}
                  title={title === "" ? map.name : title}
                  map={drawnKnown(told, { name: map.name, boardOf, bursts })}
                  onOpen={select}
                  note={<PartNote part={part} />}
                />
              );
            })}
          {view === "future" && (
            <FutureView desk={desk} parts={known.parts} titleOf={partTitle} now={toldNow(known, now)} />
          )}
          {view === "versions" && (
            <VersionsView desk={desk} now={toldNow(known, now)} boardOf={boardOf} titleOf={partTitle} />
          )}
        </div>
        {view === "today" && step !== undefined && (
          <StepPanel
            desk={desk}
            step={step}
            steps={steps}
            before={steps[at - 1]?.nodeId ?? null}
            onInsert={(after) => setInserting({ after })}
            onClose={() => setOpen(undefined)}
          />
        )}
      </div>
      {inserting !== undefined && (
        <NewStepDialog desk={desk} after={inserting.after} steps={steps} onClose={() => setInserting(undefined)} />
      )}
    </>
  );
}

function PartNote({ part: { boardIds, crossed, known, totals } }: { part: KnownAnswer["parts"][number] }): ReactNode {
  if (boardIds.length === 0 && known.steps.length === 0) return <p className={styles.note}>{say("map.empty")}</p>;
  if (totals.items === 0) return <p className={styles.note}>{say("map.nothing-finished")}</p>;
  if (boardIds.length < 2) return null;
  return (
    <p className={styles.note}>
      {say("map.crossed", { count: crossed })} {say("map.parents")}
    </p>
  );
}
