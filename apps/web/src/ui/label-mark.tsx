import { createContext, useContext, type ReactNode } from "react";
import { labelLook } from "./label-look.ts";
import styles from "./label-mark.module.css";

/** The looks that a board has chosen for labels, by their names. */
export const LabelLooks = createContext<ReadonlyMap<string, string>>(new Map());

/** Beside the name of a label: its colour, and a pattern that tells it apart without one. */
export const LabelMark = ({ name }: { name: string }): ReactNode => (
  <LabelSample look={useContext(LabelLooks).get(name) ?? labelLook(name)} />
);

/** A colour and a pattern, as two digits. */
export const LabelSample = ({ look }: { look: string }): ReactNode => (
  <span className={styles.mark} data-look={look} aria-hidden />
);
