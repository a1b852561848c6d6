import { wasteHeading, wastePlace } from "@weir/contract";
import { isDismissed, signOf } from "@weir/domain";
import type { WasteResult } from "@weir/flow-metrics";
import { useRef, useState, type ReactNode } from "react";
import type { Measured } from "../../../charts/use-metric.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/states.tsx";
import type { MapDesk } from "../known/use-map-desk.ts";
import { DismissDialog } from "./dismiss-dialog.tsx";
import { DismissedPart } from "./dismissed-part.tsx";
import styles from "./waste-list.module.css";
import { ofPart } from "../words.ts";
import { lostText, sayWaste } from "./waste-words.ts";

export interface WasteListProps {
  /** The part of the map it is of, where there are several. */
  of?: string | undefined;
  /** Its stages are called as the steps of the map. */
  measured: Measured<WasteResult>;
  /** The name of a stage. */
  nameOf: (nodeId: string) => string;
  /** What people know of the map; absent until it is read. */
  desk: MapDesk | undefined;
  /** The number of the entry that is open. */
  open: number | undefined;
  onOpen: (number: number) => void;
}

/** What may be waste, numbered like the pins on the map, the most item-days first; each entry opens its evidence. */
export function WasteList({ of, measured, nameOf, desk, open, onOpen }: WasteListProps): ReactNode {
  const result = measured.answer?.result;
  const [asking, setAsking] = useState<number>();
  const dismissed = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = ofPart(sayWaste("waste.title"), of);
  const asked = asking === undefined ? undefined : result?.candidates[asking - 1];
  return (
    <section className={styles.waste} aria-label={title}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {result === undefined ? (
        <div role="status" aria-label={sayWaste("waste.loading")}>
          {measured.failure ?? <Skeleton height={120} />}
        </div>
      ) : (
        <>
          <p className={styles.lead}>{sayWaste(result.candidates.length === 0 ? "waste.none" : "waste.lead")}</p>
          <ol>
            {result.candidates.map(
              (evidence, index) =>
                isDismissed(evidence, desk?.map.dismissed) || (
                  <li key={`${evidence.signal} ${evidence.stageIds.join(" ")}`}>
                    <button
                      type="button"
                      className={styles.entry}
                      aria-expanded={open === index + 1}
                      onClick={() => onOpen(index + 1)}
                    >
                      <span className={styles.number}>{index + 1}</span>
                      <span className={styles.what}>
                        <strong>{sayWaste(`waste.${evidence.waste}`)}</strong>
                        <span>{sayWaste(`waste.${evidence.signal}`)}</span>
                        <span className={styles.where}>{wastePlace(evidence.stageIds, nameOf)}</span>
                      </span>
                      <span className={styles.lost}>
                        <strong>{lostText(evidence)}</strong>
                        {evidence.items > 0 && (
                          <span className={styles.where}>{sayWaste("waste.items", { count: evidence.items })}</span>
                        )}
                      </span>
                    </button>
                    {desk?.editable === true && (
                      <Button
                        size="small"
                        look="quiet"
                        aria-label={sayWaste("waste.dismiss.of", { entry: wasteHeading(evidence, index + 1) })}
                        onClick={() => setAsking(index + 1)}
                      >
                        {sayWaste("waste.dismiss")}
                      </Button>
                    )}
                  </li>
                ),
            )}
          </ol>
          {desk !== undefined && <DismissedPart desk={desk} nameOf={nameOf} summary={dismissed} heading={heading} />}
          <Looked result={result} />
          {desk !== undefined && asking !== undefined && asked !== undefined && (
            <DismissDialog
              entry={wasteHeading(asked, asking)}
              dismiss={(reason) => desk.ask({ type: "map.dismiss-waste", ...signOf(asked), reason })}
              dismissed={dismissed}
              onClose={() => setAsking(undefined)}
            />
          )}
        </>
      )}
    </section>
  );
}

/** What was looked for in vain, and what could not be looked for: an empty list alone would not say which. */
function Looked({ result: { silent, unknown } }: { result: WasteResult }): ReactNode {
  return (
    <div className={styles.looked}>
      {silent.length > 0 && (
        <details>
          <summary>{sayWaste("waste.silent")}</summary>
          <p>{silent.map((signal) => sayWaste(`waste.${signal}`)).join(" · ")}</p>
        </details>
      )}
      {unknown.length > 0 && (
        <details>
          <summary>{sayWaste("waste.unknown")}</summary>
          <ul>
            {unknown.map(({ signal, unknown: why }) => (
              <li key={signal}>
                {sayWaste("waste.unknown-because", {
                  signal: sayWaste(`waste.${signal}`),
                  why: sayWaste(`waste.unknown.${why}`),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
