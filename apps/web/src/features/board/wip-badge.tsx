import { memo, type ReactNode } from "react";
import { cx } from "../../lib/cx.ts";
import { say } from "./say.ts";
import styles from "./stage.module.css";
import { sumSaid } from "./size-words.ts";
import type { WipState } from "./wip-state.ts";

/** `n/limit` and a thin bar in the stage's colour; over the limit it is red, hatched and says so. */
export const WipBadge = memo(function WipBadge({ count, max, min, tone, sum }: WipState): ReactNode {
  const state = tone === "ok" ? "" : say(`wip.${tone}`);
  const said =
    sum === undefined
      ? say("wip.said", {
          count,
          state,
          ...(max === undefined ? {} : { max }),
          ...(min === undefined ? {} : { min }),
        })
      : sumSaid({ count, max, min }, sum, state);
  return (
    <span className={cx(styles.wip, styles[tone])} title={said} data-tone={tone}>
      <span aria-hidden>
        {tone === "over" && "▲ "}
        {tone === "under" && "▽ "}
        {count}
        {max !== undefined && <span className={styles.wipMax}>/{max}</span>}
        {sum !== undefined && (
          <span className={styles.wipMax}>
            {` ${sum.unit}`}
            {sum.unsized > 0 && ` +${sum.unsized}?`}
          </span>
        )}
      </span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
});

export function WipBar({ count, max, tone, color }: WipState & { color: string }): ReactNode {
  const share = max === undefined || max === 0 ? 1 : Math.min(1, count / max);
  return (
    <div className={cx(styles.bar, max === undefined && styles.barFull)} aria-hidden>
      <div
        className={cx(styles.fill, styles[tone])}
        style={{ width: `${share * 100}%`, ...(tone === "over" ? {} : { background: color }) }}
      />
    </div>
  );
}
