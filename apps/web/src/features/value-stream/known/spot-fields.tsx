import type { ReactNode } from "react";
import { SegmentedControl } from "../../../ui/segmented-control.tsx";
import { Select } from "../../../ui/select.tsx";
import { sayEdit } from "../editing-words.ts";
import styles from "../maps.module.css";
import { say } from "../words.ts";
import { besideOf, placesOf, wayOptions, type Spot, type StepPlace } from "./own-steps.ts";

export interface SpotFieldsProps {
  spot: Spot;
  /** All it may come after or stand beside, in flow order. */
  steps: readonly StepPlace[];
  onSpot: (spot: Spot) => void;
  /** Absent where something comes after it in its branch. */
  deadEnd?: boolean | undefined;
  onDeadEnd: (deadEnd: boolean) => void;
}

/** Where a step lies: after another one, or side by side with it. */
export function SpotFields({ spot, steps, onSpot, deadEnd, onDeadEnd }: SpotFieldsProps): ReactNode {
  const beside = besideOf(steps);
  return (
    <>
      {beside.length > 0 && (
        <SegmentedControl
          label={sayEdit("edit.step.way")}
          value={spot.way}
          options={wayOptions()}
          onChange={(way) => onSpot(way === "after" ? { ...spot, way } : { way, at: standing(beside, spot.at) })}
        />
      )}
      {spot.way === "after" ? (
        <Select
          label={say("map.step.at")}
          value={spot.at}
          options={placesOf(steps)}
          onChange={(at) => onSpot({ ...spot, at })}
        />
      ) : (
        <Select
          label={sayEdit("edit.step.beside")}
          hint={sayEdit("edit.step.beside-hint")}
          value={spot.at}
          options={beside}
          onChange={(at) => onSpot({ ...spot, at })}
        />
      )}
      {deadEnd !== undefined && (
        <label className={styles.choice}>
          <input type="checkbox" checked={deadEnd} onChange={(event) => onDeadEnd(event.target.checked)} />
          {sayEdit("edit.step.dead-end")}
        </label>
      )}
    </>
  );
}

/** The same step where it may stand beside it. */
const standing = (options: readonly { readonly value: string }[], at: string): string =>
  (options.find(({ value }) => value === at) ?? options[0])?.value ?? "";
