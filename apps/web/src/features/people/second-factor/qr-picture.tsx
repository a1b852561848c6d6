import { encode } from "uqr";
import { useMemo, type ReactNode } from "react";
import styles from "./second-factor.module.css";

/** Modules around the code that stay empty: scanners look for them. */
const border = 4;

/** A QR code, dark on light in any theme: not every scanner reads it the other way round. */
export function QrPicture({ content, label }: { content: string; label: string }): ReactNode {
  const { size, path } = useMemo(() => drawn(content), [content]);
  return (
    <svg className={styles.picture} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** One run of dark modules after the other, line by line. */
function drawn(content: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(content, { ecc: "M", border });
  const path = data.flatMap((line, y) =>
    [
      ...line
        .map((dark) => (dark ? "1" : "0"))
        .join("")
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { size, path: path.join("") };
}
