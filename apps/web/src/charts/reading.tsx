import { paintCss, type Paint } from "@weir/charts";
import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import styles from "./reading.module.css";
import { say } from "./words.ts";

export interface FactProps {
  label: string;
  children: ReactNode;
  /** Colour of what the fact is about, as drawn. */
  swatch?: Paint;
}

/** One figure of a reading: a quiet name, a plain value. */
export function Fact({ label, children, swatch }: FactProps): ReactNode {
  return (
    <span className={styles.fact}>
      {swatch !== undefined && <span className={styles.swatch} style={{ background: paintCss(swatch) }} aria-hidden />}
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{children}</span>
    </span>
  );
}

/** What the reading is of: a day, a card, a period. */
export function Subject({ children }: { children: ReactNode }): ReactNode {
  return <span className={styles.subject}>{children}</span>;
}

/** The reading of a dot that stands for a card: its title, its figures, the way to it. */
export function CardReading({
  title,
  onOpen,
  children,
}: {
  title: string;
  onOpen: (() => void) | undefined;
  children: ReactNode;
}): ReactNode {
  return (
    <>
      <Subject>{title}</Subject>
      {children}
      {onOpen && (
        <Button size="small" look="quiet" onClick={onOpen}>
          {say("analytics.reading.open-card")}
        </Button>
      )}
    </>
  );
}
