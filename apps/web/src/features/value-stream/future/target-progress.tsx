import { formatShare, type Table } from "@weir/charts";
import { useMemo, useState, type ReactNode } from "react";
import { TableView } from "../../../charts/table-view.tsx";
import { words } from "../../../charts/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { ErrorState, Skeleton } from "../../../ui/states.tsx";
import styles from "../maps.module.css";
import { figureNames, figureText, totalOf } from "./figures.ts";
import own from "./future.module.css";
import { ProgressChart } from "./progress-chart.tsx";
import { progressSeries, type FollowedFigure } from "./progress-series.ts";
import { useTargetProgress, type ProgressAnswer } from "./use-target-progress.ts";
import { sayFuture } from "./words.ts";

export interface TargetProgressProps {
  mapId: string;
  targetId: string;
  name: string;
  /** Asked anew when the map has changed. */
  seq: number;
}

const followed = figureNames.filter((name): name is FollowedFigure => name !== "deferred");

/** How far a target is: the curve since it was set, each figure's share of the way, and what these rest on. */
export function TargetProgress({ mapId, targetId, name, seq }: TargetProgressProps): ReactNode {
  const { progress, failure, retry } = useTargetProgress(mapId, targetId, seq);
  const [figure, setFigure] = useState<FollowedFigure>("lead");
  const series = useMemo(
    () => (progress === undefined ? undefined : progressSeries(progress, figure)),
    [progress, figure],
  );
  if (failure !== undefined)
    return <ErrorState title={failure} actions={<Button onClick={retry}>{sayFuture("progress.again")}</Button>} />;
  if (progress === undefined || series === undefined)
    return (
      <div role="status" aria-label={sayFuture("progress.loading")}>
        <Skeleton height={240} />
      </div>
    );
  const isMeasured = progress.points.length > 0 && (progress.boardIds?.length ?? 0) > 0;
  const caption = sayFuture("progress.of", { name });
  return (
    <>
      {isMeasured && (
        <>
          <div className={own.figure}>
            <Select
              label={sayFuture("progress.figure")}
              value={figure}
              options={followed.map((value) => ({ value, label: sayFuture(`future.${value}`) }))}
              onChange={(value) => setFigure(value as FollowedFigure)}
            />
          </div>
          <ProgressChart series={series} />
        </>
      )}
      {notesOf(progress, figure).map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <TableView table={tableOf(progress)} caption={caption} />
    </>
  );
}

/** What the figures rest on, and what they cannot say. */
function notesOf(progress: ProgressAnswer, figure: FollowedFigure): string[] {
  const { boardIds, points, windowDays, fewestItems: fewest, figures, chance } = progress;
  if (boardIds === null) return [sayFuture("future.target-lost")];
  if (boardIds.length === 0) return [sayFuture("progress.no-board")];
  if (points.length === 0) return [sayFuture("progress.too-new")];
  const isRevised = Object.values(figures).some(({ revised }) => revised);
  return [
    ...(figure === "lead" && chance !== null && chance !== "not-comparable"
      ? [sayFuture(`progress.chance.${chance}`)]
      : []),
    ...(isRevised ? [sayFuture("progress.revised-is")] : []),
    windowDays === null
      ? sayFuture("progress.all-since", { fewest })
      : sayFuture("progress.windows", { days: Math.max(1, Math.round(windowDays)), fewest }),
  ];
}

function tableOf({ figures }: ProgressAnswer): Table {
  const number = (heading: string): Table["columns"][number] => ({ heading, kind: "number" });
  return {
    columns: [
      { heading: sayFuture("future.figure"), kind: "text" },
      number(sayFuture("progress.set")),
      number(sayFuture("progress.since")),
      number(sayFuture("future.goal")),
      number(sayFuture("progress.way")),
    ],
    rows: followed.map((name) => {
      const { set, target, now, way, revised } = figures[totalOf(name)];
      const share = way === null ? "" : formatShare(way, words);
      return [
        sayFuture(`future.${name}`),
        figureText(name, set),
        figureText(name, now),
        figureText(name, target),
        revised ? sayFuture("progress.revised") : share,
      ];
    }),
  };
}
