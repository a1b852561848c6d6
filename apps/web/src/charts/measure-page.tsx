import type { ReactNode } from "react";
import { Skeleton } from "../ui/states.tsx";
import styles from "./measure-page.module.css";
import { WindowPicker, type WindowPickerProps } from "./window-picker.tsx";
import { say } from "./words.ts";

/** A page of measurements: its name for those who listen, the window all of it is measured over, the drawings. */
export function MeasurePage({
  title,
  tools,
  children,
  ...window
}: WindowPickerProps & { title: string; tools?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{title}</h1>
      <WindowPicker {...window}>{tools}</WindowPicker>
      {children}
    </div>
  );
}

/** The shape of such a page while its board is loading, a skeleton for each drawing. */
export function MeasurePagePending({ heights }: { heights: readonly number[] }): ReactNode {
  return (
    <div className={styles.page} role="status" aria-label={say("analytics.loading")}>
      <Skeleton width={320} height={32} />
      {heights.map((height) => (
        <Skeleton key={height} height={height} />
      ))}
    </div>
  );
}
