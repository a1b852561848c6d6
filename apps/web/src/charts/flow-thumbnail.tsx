import { stageColor } from "@weir/charts";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import styles from "./flow-thumbnail.module.css";

export interface FlowThumbnailProps {
  /** What it shows, for those who cannot see it. */
  label: string;
  stages: readonly { readonly stageId: string; readonly name: string }[];
  /** `[stage][day]`, as the metric `cumulative-flow` answers. */
  cumulative: readonly (readonly number[])[];
  className?: string | undefined;
}

/** A cumulative flow diagram small enough to recognise a board by: bands only, no axes. */
export function FlowThumbnail({ label, stages, cumulative, className }: FlowThumbnailProps): ReactNode {
  const top = cumulative[0] ?? [];
  const days = Math.max(1, top.length - 1);
  const base = cumulative.at(-1)?.[0] ?? 0;
  const height = Math.max(1, ...top) - base;
  return (
    <svg
      role="img"
      aria-label={label}
      className={cx(styles.thumbnail, className)}
      viewBox={`0 0 ${days} ${height}`}
      preserveAspectRatio="none"
    >
      {cumulative.map((line, index) => {
        const steps = line.length === 1 ? [...line, ...line] : line;
        const crest = steps.map((count, day) => `${day},${height - Math.max(0, count - base)}`).join(" ");
        return (
          <polygon
            key={stages[index]?.stageId ?? index}
            points={`0,${height} ${crest} ${days},${height}`}
            style={{ fill: stageColor(index, stages.length) }}
          />
        );
      })}
    </svg>
  );
}
