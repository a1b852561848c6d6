import type { WipLimit } from "@weir/domain";
import type { ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import type { Wish } from "../../../replica/wish.ts";
import { Button } from "../../../ui/button.tsx";
import { limitName } from "../limit-words.ts";
import { StageLimit, type LimitWanted } from "../stage-limit.tsx";
import { unitOf } from "../size-words.ts";
import { toneOf } from "../wip-state.ts";
import { heldUnder } from "./held.ts";
import styles from "./limits-dialog.module.css";
import { say } from "./say.ts";

interface LimitRowProps {
  limit: WipLimit;
  mayChange: boolean;
  wish: (wish: Wish) => boolean;
}

/** One limit: what it is of, what counts under it, what it does; opened, it can be changed. */
export function LimitRow({ limit, mayChange, wish }: LimitRowProps): ReactNode {
  const { scope, max, min, measure, policy } = limit;
  const count = useBoard((board) => heldUnder(board, limit));
  const what = useBoard((board) => limitName(board, limit));
  const unit = useBoard(unitOf);
  const tone = toneOf(count, limit);
  const clear = (): void => {
    if (wish({ type: "wip-limit.clear", scope } as Wish)) announce(say("limits.removed", { what }));
  };
  const save = (next: LimitWanted): void => {
    if (next.max === undefined && next.min === undefined) return clear();
    wish({ type: "wip-limit.set", scope, ...next } as Wish);
  };
  const kind = scope.kind === "person" && scope.personId === undefined ? "everybody" : scope.kind;
  const now = { count, ...(max === undefined ? {} : { max }), ...(min === undefined ? {} : { min }) };
  const line = (
    <>
      <span className={styles.what}>
        <strong>{what}</strong>
        <span className={styles.quiet}>{say(`limits.of.${kind}`)}</span>
        {measure === "size" && <span className={styles.quiet}>{say("limits.size.of")}</span>}
      </span>
      <span className={styles.count} data-tone={tone}>
        {tone === "over" && <span aria-hidden>▲ </span>}
        {tone === "under" && <span aria-hidden>▽ </span>}
        {measure === "size" ? say("limits.size.now", { ...now, unit }) : say("limits.now", now)}
        {tone !== "ok" && <span className="visually-hidden">, {say(`limits.tone.${tone}`)}</span>}
      </span>
      <span className={styles.policy}>{say(`stage.policy.${policy}`)}</span>
    </>
  );
  if (!mayChange) return <li className={styles.line}>{line}</li>;
  return (
    <li>
      <details className={styles.row}>
        <summary className={styles.line} title={say("limits.change", { what })}>
          {line}
        </summary>
        <div className={styles.change}>
          <StageLimit key={JSON.stringify(limit)} limit={limit} onSave={save} />
          <Button look="quiet" size="small" onClick={clear}>
            {say("limits.remove")}
          </Button>
        </div>
      </details>
    </li>
  );
}
