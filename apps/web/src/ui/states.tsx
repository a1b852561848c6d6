import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import styles from "./states.module.css";

export interface SkeletonProps {
  width?: string | number;
  height?: string | number;
  className?: string | undefined;
}

/** A quiet shape of what is about to be there. */
export function Skeleton({ width = "100%", height = 14, className }: SkeletonProps): ReactNode {
  return <span aria-hidden className={cx(styles.skeleton, className)} style={{ width, height }} />;
}

export interface StateProps {
  title: string;
  /** What to do next, in a sentence. */
  text?: ReactNode;
  /** The one next step first. */
  actions?: ReactNode;
  picture?: ReactNode;
  /** The state is the whole page: its title is the page's heading. */
  page?: boolean;
}

/** Nothing here yet: says what would be, and the one next step. */
export function EmptyState({ title, text, actions, picture, page = false }: StateProps): ReactNode {
  const Heading = page ? "h1" : "h2";
  return (
    <div className={styles.state}>
      {picture}
      <Heading>{title}</Heading>
      {text !== undefined && <p>{text}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** Something failed: says what, and what to do about it. */
export function ErrorState({ title, text, actions, page = false }: StateProps): ReactNode {
  const Heading = page ? "h1" : "h2";
  return (
    <div className={cx(styles.state, styles.failed)} role="alert">
      <Heading>{title}</Heading>
      {text !== undefined && <p>{text}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
