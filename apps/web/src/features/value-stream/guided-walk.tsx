import {
  formatDuration,
  formatShare,
  mapWalk,
  spokenName,
  type DrawnMap,
  type Target,
  type WalkStop,
} from "@weir/charts";
import { textsOf, walkTexts } from "@weir/contract";
import { X } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { words } from "../../charts/words.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import styles from "./guided-walk.module.css";

const say = textsOf(walkTexts);

export interface GuidedWalkProps {
  map: DrawnMap;
  at: number;
  onAt: (at: number) => void;
  onEnd: () => void;
}

/** The part of the map a stop speaks of. */
export function partOfStop(stop: WalkStop | undefined): Target | undefined {
  if (stop === undefined) return undefined;
  return stop.kind === "whole"
    ? { kind: "totals" }
    : { kind: "wait", stepId: stop.stepId, stageIds: stop.wait.stageIds };
}

/** "See the whole, then the three largest waits": the arrows walk it, Escape ends it. */
export function GuidedWalk({ map, at, onAt, onEnd }: GuidedWalkProps): ReactNode {
  const stops = mapWalk(map);
  const stop = stops[Math.min(at, stops.length - 1)];
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const isLast = at >= stops.length - 1;
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onEnd();
    else if (event.key === "ArrowRight" && !isLast) onAt(at + 1);
    else if (event.key === "ArrowLeft" && at > 0) onAt(at - 1);
  };
  return (
    <section ref={panel} tabIndex={-1} className={styles.walk} aria-label={say("walk.title")} onKeyDown={key}>
      <div className={styles.words} aria-live="polite">
        <span className={styles.place}>{say("walk.place", { at: at + 1, of: stops.length })}</span>
        <h2>{headingOf(stop)}</h2>
        <p>{sentenceOf(stop, map)}</p>
      </div>
      <div className={styles.buttons}>
        <Button disabled={at === 0} onClick={() => onAt(at - 1)}>
          {say("walk.back")}
        </Button>
        <Button look="primary" onClick={() => (isLast ? onEnd() : onAt(at + 1))}>
          {say(isLast ? "walk.end" : "walk.next")}
        </Button>
        <IconButton label={say("walk.end")} size="small" tip="none" onClick={onEnd}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
    </section>
  );
}

const headingOf = (stop: WalkStop | undefined): string =>
  stop?.kind === "wait"
    ? say("walk.wait", {
        rank: stop.rank,
        step: stop.step === null ? words["charts.map-customer"] : spokenName(stop.step, words),
      })
    : say("walk.whole");

function sentenceOf(stop: WalkStop | undefined, { totals }: DrawnMap): string {
  const days = (value: number | null): string =>
    value === null ? words["charts.unknown"] : formatDuration(value, words);
  if (stop === undefined || stop.kind === "whole") {
    const { value: ratio, upperBound } = totals.activityRatio;
    return say(upperBound ? "walk.whole.text" : "walk.whole.known", {
      lead: days(totals.leadTimeDays.value),
      wait: days(totals.waitDays.value),
      ratio: ratio === null ? words["charts.unknown"] : formatShare(ratio, words),
    });
  }
  const { count, pullMax } = stop.wait;
  return [
    say("walk.wait.text", { duration: days(stop.days), share: formatShare(stop.share, words) }),
    ...(count === null ? [] : [say("walk.now", { count })]),
    pullMax === null ? say("walk.pushed") : say("walk.pulled", { max: pullMax }),
  ].join(" ");
}
