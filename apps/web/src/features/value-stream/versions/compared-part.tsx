import type { ToldMap, ToldPart, ToldStep } from "@weir/domain";
import type { ReactNode } from "react";
import { TableView } from "../../../charts/table-view.tsx";
import { TotalsTable } from "../future/totals-table.tsx";
import { sayFuture } from "../future/words.ts";
import { drawnKnown } from "../known/drawn-known.ts";
import { boardNameAmong, nameAmong } from "../known/step-names.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import { MapDrawing } from "../drawing/map-drawing.tsx";
import { sayDrawing } from "../words.ts";
import own from "../future/future.module.css";
import styles from "../maps.module.css";
import { askedText } from "./asked-differently.ts";
import type { PairedPart } from "./paired-parts.ts";
import { comparedSteps, differenceTable, placeDifferences } from "./step-differences.ts";
import { sideWithoutWays, wayDifferences } from "./way-differences.ts";

interface Side {
  readonly title: string;
  readonly told: ToldMap;
}

export interface ComparedPartProps {
  /** The map's. */
  name: string;
  /** The part's, where there are several. */
  title: string;
  one: Side;
  other: Side;
  pair: PairedPart;
  /** The map's. */
  boards: MapDesk["boards"];
  /** A filter in words. */
  read: (kept: string) => string;
}

/** One part of a map as two versions tell it: totals, steps and drawings side by side, with what differs marked. */
export function ComparedPart({ name, title, one, other, pair, boards, read }: ComparedPartProps): ReactNode {
  const heading = title === "" ? sayFuture("versions.side-by-side") : title;
  const compared = comparedSteps(pair.left, pair.right);
  const different = compared.filter(({ difference }) => difference !== "same").length;
  const sides: readonly (readonly [Side, ToldPart | undefined, ToldPart | undefined])[] = [
    [one, pair.left, pair.right],
    [other, pair.right, pair.left],
  ];
  const stepName = (step: ToldStep): string => nameAmong(boards, step);
  const boardOf = (id: string): string =>
    boards.find(({ boardId }) => boardId === id)?.name ?? sayFuture("versions.gone-board");
  const unknowing = sideWithoutWays(pair);
  const nameOf = ({ title: version }: Side): string =>
    title === "" ? version : sayFuture("versions.part-of", { part: title, version });
  return (
    <>
      <section className={styles.card} aria-label={heading}>
        <h2>{heading}</h2>
        <TotalsTable
          caption={sayFuture("versions.totals-of", { name: heading })}
          columns={[
            { heading: one.title, totals: pair.left?.totals ?? {} },
            { heading: other.title, totals: pair.right?.totals ?? {} },
          ]}
          withDifference
        />
        <p className={styles.note}>
          {different === 0 ? sayFuture("versions.same") : sayFuture("versions.differ", { count: different })}
        </p>
        {[...placeDifferences(compared, stepName), ...wayDifferences(pair, boardOf)].map((difference, index) => (
          <p key={index} className={styles.note}>
            {difference}
          </p>
        ))}
        {unknowing !== undefined && (
          <p className={own.caution}>
            {sayFuture("versions.ways-unknown", { version: unknowing === "left" ? one.title : other.title })}
          </p>
        )}
        <TableView
          table={differenceTable(compared, stepName)}
          caption={sayFuture("versions.steps-of", { name: heading })}
        />
        <p className={styles.note}>{sayFuture("versions.one-pass")}</p>
      </section>
      <div className={styles.pair}>
        {sides.map(([side, part, beside], index) =>
          part === undefined ? null : (
            <MapDrawing
              key={index}
              map={drawnKnown(part, {
                name,
                boardOf: (nodeId) => boardNameAmong(boards, nodeId),
                sideBySide: part.sideBySide,
                compareWith: beside?.steps ?? [],
                isLater: index === 1,
              })}
              title={nameOf(side)}
              region={sayDrawing("drawing.region-of", { name: nameOf(side) })}
              note={<p className={styles.note}>{askedText(side.told, read)}</p>}
            />
          ),
        )}
      </div>
    </>
  );
}
