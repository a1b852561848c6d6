import type { ReactNode } from "react";
import { Skeleton } from "../ui/states.tsx";
import styles from "./measure-page.module.css";
import { WindowPicker, type WindowPickerProps } from "./window-picker.tsx";
import { say } from "./words.ts";

export interface MeasurePageProps extends Omit<WindowPickerProps, "children"> {
  title: string;
  /** In place of a title for those who listen alone. */
  head?: ReactNode;
  /** How it is looked at, above what it is measured over. */
  views?: ReactNode;
  tools?: ReactNode;
  /** Which cards it is of. */
  filter?: ReactNode;
  /** Whether there is anything to choose days for. */
  measures?: boolean;
  children: ReactNode;
}

/** A page of measurements: its name for those who listen, or a head of its own; the window all of it is measured over, the drawings. */
export function MeasurePage({
  title,
  head,
  views,
  tools,
  filter,
  measures = true,
  children,
  ...window
}: MeasurePageProps): ReactNode {
  return (
    <div className={styles.page}>
      {head ?? <h1 className="visually-hidden">{title}</h1>}
      <div className={styles.bar}>
        {views}
        {measures && (
          <WindowPicker {...window}>
            {filter}
            {tools}
          </WindowPicker>
        )}
      </div>
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
