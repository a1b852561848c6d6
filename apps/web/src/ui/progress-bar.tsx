import type { ReactNode } from "react";
import styles from "./progress-bar.module.css";

/** How much of something is done, from 0 to 1. What is being done is said beside it. */
export function ProgressBar({ label, share }: { label: string; share: number }): ReactNode {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return <progress className={styles.bar} aria-label={label} max={100} value={percent} />;
}
