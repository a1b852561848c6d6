import type { ImportPreview } from "@weir/contract";
import type { ReactNode } from "react";
import { FlowThumbnail } from "../../charts/flow-thumbnail.tsx";
import { cx } from "../../lib/cx.ts";
import { inLocale } from "../../lib/locale.ts";
import { formatName } from "./formats.ts";
import styles from "./import-page.module.css";
import { say } from "./say.ts";

const day = inLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "medium" }));
const days = inLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));

/** How much there is in the files, and the flow it gives. */
export function Outcome({ preview, stale }: { preview: ImportPreview; stale: boolean }): ReactNode {
  const { counts, outcome } = preview;
  const { cumulative, stages } = outcome.cumulativeFlow;
  const { p85 } = outcome.cycleTimeDays;
  const moving = cumulative.some((line) => (line.at(-1) ?? 0) > (line[0] ?? 0));
  return (
    <div className={cx(styles.outcome, stale && styles.stale)} aria-busy={stale}>
      <div className={styles.figures}>
        <p>
          <strong>
            {say("import-page.look.found", {
              format: formatName(preview.format),
              items: counts.items,
              records: counts.records,
            })}
          </strong>
        </p>
        <p className={styles.quiet}>
          {say("import-page.look.span", {
            from: day().format(new Date(preview.firstEventAt)),
            to: day().format(new Date(preview.lastEventAt)),
          })}
        </p>
        <p>{say("import-page.look.would-be", { finished: outcome.finished, items: counts.items })}</p>
        <ul className={styles.counts}>
          <li>{say("import-page.look.finished", { finished: outcome.finished })}</li>
          <li>{say("import-page.look.unfinished", { unfinished: outcome.unfinished })}</li>
          <li>{say("import-page.look.discarded", { discarded: outcome.discarded })}</li>
          {p85 !== null && <li>{say("import-page.look.cycle-time", { days: days().format(p85) })}</li>}
        </ul>
      </div>
      <figure className={styles.flow}>
        {moving ? (
          <>
            <FlowThumbnail
              label={say("import-page.look.flow")}
              stages={stages}
              cumulative={cumulative}
              className={styles.flowPicture}
            />
            <figcaption className={styles.quiet}>{say("import-page.look.flow")}</figcaption>
          </>
        ) : (
          <figcaption className={styles.quiet}>{say("import-page.look.flow-empty")}</figcaption>
        )}
      </figure>
    </div>
  );
}
