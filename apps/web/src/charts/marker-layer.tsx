import type { TimeMarkersGeometry } from "@weir/charts";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import styles from "./marker-layer.module.css";
import { daysOfFlag, sayFacts } from "./time-markers.ts";

const shownMarkers = 5;
const tipWidth = 240;

/** The flags of a time axis as things to point at: by pointer, by touch, and as one stop of the keyboard with arrows. */
export function MarkerLayer({ geometry, width }: { geometry: TimeMarkersGeometry; width: number }): ReactNode {
  const { flags, plot } = geometry;
  const [here, setHere] = useState(0);
  const [read, setRead] = useState<number>();
  if (flags.length === 0) return null;
  const stop = Math.min(here, flags.length - 1);
  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === "Escape") return setRead(undefined);
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = stop + step;
    if (step === 0 || next < 0 || next >= flags.length) return;
    event.preventDefault();
    setHere(next);
    const buttons = event.currentTarget.querySelectorAll("button");
    buttons[next]?.focus();
  };
  const flag = read === undefined ? undefined : flags[read];
  return (
    <div role="toolbar" aria-label={sayFacts("facts.show")} className={styles.layer} onKeyDown={walk}>
      {flags.map((each, index) => (
        <button
          key={each.markers[0]?.id}
          type="button"
          className={styles.flag}
          style={{ left: each.x, top: plot.bottom }}
          tabIndex={index === stop ? 0 : -1}
          aria-label={[daysOfFlag(each), ...each.markers.map(({ label }) => label)].join(". ")}
          onPointerEnter={() => setRead(index)}
          onPointerLeave={() => setRead(undefined)}
          onFocus={() => {
            setHere(index);
            setRead(index);
          }}
          onBlur={() => setRead(undefined)}
        />
      ))}
      {flag !== undefined && (
        <div className={styles.line} style={{ left: flag.x, top: plot.top, height: plot.bottom - plot.top }} />
      )}
      {flag !== undefined && (
        <div
          className={styles.tip}
          style={{
            left: Math.max(0, Math.min(width - tipWidth, flag.x - tipWidth / 2)),
            bottom: `calc(100% - ${plot.bottom - 18}px)`,
            width: Math.min(tipWidth, width),
          }}
          aria-hidden
        >
          <span className={styles.day}>{daysOfFlag(flag)}</span>
          {flag.markers.slice(0, shownMarkers).map(({ id, label }) => (
            <span key={id}>{label}</span>
          ))}
          {flag.markers.length > shownMarkers && (
            <span className={styles.day}>{sayFacts("facts.more", { count: flag.markers.length - shownMarkers })}</span>
          )}
        </div>
      )}
    </div>
  );
}
