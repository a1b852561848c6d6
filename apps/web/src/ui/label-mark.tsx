import type { ReactNode } from "react";
import { labelLook } from "./label-look.ts";
import styles from "./label-mark.module.css";

/** Beside the name of a label: its colour, and a pattern that tells it apart without one. */
export const LabelMark = ({ name }: { name: string }): ReactNode => (
  <span className={styles.mark} data-look={labelLook(name)} aria-hidden />
);
