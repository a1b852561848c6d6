import type { WasteResult } from "@weir/flow-metrics";
import type { ReactNode } from "react";
import type { Measured } from "../../../charts/use-metric.ts";
import { Skeleton } from "../../../ui/states.tsx";
import styles from "./waste-list.module.css";
import { lostText, sayWaste } from "./waste-words.ts";

export interface WasteListProps {
  measured: Measured<WasteResult>;
  /** The name of a stage. */
  nameOf: (stageId: string) => string;
  /** The number of the entry that is open. */
  open: number | undefined;
  onOpen: (number: number) => void;
}

/** What may be waste, numbered like the pins on the map, the most item-days first; each entry opens its evidence. */
export function WasteList({ measured, nameOf, open, onOpen }: WasteListProps): ReactNode {
  const result = measured.answer?.result;
  return (
    <section className={styles.waste} aria-label={sayWaste("waste.title")}>
      <h2>{sayWaste("waste.title")}</h2>
      {result === undefined ? (
        <div role="status" aria-label={sayWaste("waste.loading")}>
          {measured.failure ?? <Skeleton height={120} />}
        </div>
      ) : (
        <>
          <p className={styles.lead}>{sayWaste(result.candidates.length === 0 ? "waste.none" : "waste.lead")}</p>
          <ol>
            {result.candidates.map((evidence, index) => (
              <li key={`${evidence.signal} ${evidence.stageIds.join(" ")}`}>
                <button type="button" aria-expanded={open === index + 1} onClick={() => onOpen(index + 1)}>
                  <span className={styles.number}>{index + 1}</span>
                  <span className={styles.what}>
                    <strong>{sayWaste(`waste.${evidence.waste}`)}</strong>
                    <span>{sayWaste(`waste.${evidence.signal}`)}</span>
                    <span className={styles.where}>
                      {evidence.stageIds.length === 0
                        ? sayWaste("waste.everywhere")
                        : sayWaste("waste.in", { place: evidence.stageIds.map(nameOf).join(", ") })}
                    </span>
                  </span>
                  <span className={styles.lost}>
                    <strong>{lostText(evidence)}</strong>
                    {evidence.items > 0 && (
                      <span className={styles.where}>{sayWaste("waste.items", { count: evidence.items })}</span>
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ol>
          <Looked result={result} />
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
