import type { ReactNode } from "react";
import { MarkerLayer } from "./marker-layer.tsx";
import styles from "./marker-layer.module.css";
import type { Marked } from "./time-markers.ts";

/** A drawing with the flags of its time axis over it. */
export function MarkedDrawing({ marked, children }: { marked: Marked; children: ReactNode }): ReactNode {
  return (
    <div className={styles.layered}>
      {children}
      <MarkerLayer geometry={marked.flags} width={marked.scene.width} />
    </div>
  );
}
