import type { Scene, Table } from "@weir/charts";
import type { MetricAnswer } from "@weir/flow-metrics";
import { ChartArea, Download, Info, Table2 } from "lucide-react";
import { useState, type ReactNode, type RefCallback } from "react";
import { Button } from "../ui/button.tsx";
import { Menu } from "../ui/menu.tsx";
import { Popover } from "../ui/popover.tsx";
import { EmptyState, ErrorState, Skeleton } from "../ui/states.tsx";
import styles from "./chart-frame.module.css";
import { Explained } from "./explained.tsx";
import type { Empty } from "./emptiness.tsx";
import { downloadCsv, downloadJson, downloadPng, downloadSvg } from "./export-drawing.ts";
import { sayFacts } from "./time-markers.ts";
import { TableView } from "./table-view.tsx";
import type { Measured } from "./use-metric.ts";
import { say } from "./words.ts";

export interface ChartFrameProps<R> {
  title: string;
  /** What is counted, in a few words. */
  unit: string;
  /** File name of exports, without its ending. */
  fileName: string;
  measured: Measured<R>;
  /** Height of the drawing: the skeleton takes the same room. */
  height: number;
  titleOf: (cardId: string) => string;
  /** Switches of this drawing, beside its title. */
  controls?: ReactNode;
  /** Conventions of this number, inside its explanation. */
  switches?: ReactNode;
  /** The line that says what is pointed at; always there, so that nothing jumps. */
  reading?: ReactNode;
  empty?: Empty | undefined;
  scene: Scene | undefined;
  table: Table | undefined;
  /** All that is drawn as plain data, where that can be taken along too. */
  json?: unknown;
  /** What is marked on the time axis. */
  markerTable?: Table | undefined;
  /** Measures the room for the drawing. */
  onRoom: RefCallback<HTMLDivElement>;
  children: ReactNode;
}

/** Where nothing is measured, people drew what is drawn. */
type AnyFrameProps<R> = Omit<ChartFrameProps<R>, "measured"> & { measured: Measured<R> | undefined };

/** What every drawing has around it: its name and unit, its explanation, its table, its exports, its states. */
export function ChartFrame<R>(props: AnyFrameProps<R>): ReactNode {
  const { title, unit, measured, onRoom, controls, switches, titleOf, scene, table, json, fileName } = props;
  const [asTable, setAsTable] = useState(false);
  const answer = measured?.answer;
  // Where nothing is drawn there is nothing to switch or take along; why it is so can still be asked.
  const bare = props.empty !== undefined;
  return (
    <section className={styles.frame} aria-label={title}>
      <header className={styles.head}>
        <div className={styles.name}>
          <h2>{title}</h2>
          <span className={styles.unit}>{unit}</span>
        </div>
        {!bare && controls !== undefined && <div className={styles.controls}>{controls}</div>}
        <div className={styles.tools}>
          {answer !== undefined && (
            <Popover
              label={say("analytics.explain-number")}
              align="end"
              trigger={
                <Button size="small" look="quiet">
                  <Info size={14} aria-hidden />
                  <span className={styles.word}>{say("analytics.explain")}</span>
                </Button>
              }
            >
              <Explained answer={answer as MetricAnswer} titleOf={titleOf} switches={switches} />
            </Popover>
          )}
          {!bare && table !== undefined && (
            <Button size="small" look="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {asTable ? <ChartArea size={14} aria-hidden /> : <Table2 size={14} aria-hidden />}
              <span className={styles.word}>{say(asTable ? "analytics.as-drawing" : "analytics.as-table")}</span>
            </Button>
          )}
          {!bare && scene !== undefined && table !== undefined && (
            <Menu
              label={say("analytics.export")}
              align="end"
              trigger={
                <Button size="small" look="quiet">
                  <Download size={14} aria-hidden />
                  <span className={styles.word}>{say("analytics.export")}</span>
                </Button>
              }
              entries={[
                { label: say("analytics.export.svg"), onSelect: () => downloadSvg(scene, fileName) },
                { label: say("analytics.export.png"), onSelect: () => void downloadPng(scene, fileName) },
                { label: say("analytics.export.csv"), onSelect: () => downloadCsv(table, fileName) },
                ...(json === undefined
                  ? []
                  : [{ label: say("analytics.export.json"), onSelect: () => downloadJson(json, fileName) }]),
              ]}
            />
          )}
        </div>
      </header>
      <div ref={onRoom} className={styles.room}>
        <Body {...props} asTable={asTable} />
      </div>
    </section>
  );
}

function Body<R>({
  title,
  measured,
  height,
  empty,
  reading,
  table,
  markerTable,
  asTable,
  children,
}: AnyFrameProps<R> & { asTable: boolean }): ReactNode {
  if (measured?.failure !== undefined) {
    const again = <Button onClick={measured.retry}>{say("analytics.try-again")}</Button>;
    return (
      <div className={styles.instead}>
        <ErrorState
          title={say("analytics.failed.title")}
          text={say("analytics.failed.text", { what: measured.failure })}
          actions={again}
        />
      </div>
    );
  }
  if (measured !== undefined && measured.answer === undefined)
    return (
      <div role="status" aria-label={say("analytics.loading")}>
        {reading !== undefined && (
          <div className={styles.reading}>
            <Skeleton width={240} />
          </div>
        )}
        <Skeleton height={height} />
      </div>
    );
  if (empty !== undefined)
    return (
      <div className={styles.instead}>
        <EmptyState title={empty.title ?? say("analytics.empty.title")} text={empty.text} actions={empty.action} />
      </div>
    );
  if (asTable && table !== undefined)
    return (
      <>
        <TableView table={table} caption={title} />
        {markerTable !== undefined && (
          <>
            <h3 className={styles.second}>{sayFacts("facts.table")}</h3>
            <TableView table={markerTable} caption={sayFacts("facts.table")} />
          </>
        )}
      </>
    );
  return (
    <>
      {reading !== undefined && <div className={styles.reading}>{reading}</div>}
      {children}
    </>
  );
}
