import type { ReactNode } from "react";
import { inLocale } from "../../lib/locale.ts";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import styles from "./import-page.module.css";
import { say } from "./say.ts";
import type { ImportWork } from "./use-import.ts";
import type { Progress } from "./use-progress.ts";

const number = inLocale((tag) => new Intl.NumberFormat(tag));

/** What is being done with the files, how much of it is done, and the way out of it. */
export function ImportProgress({ work, name }: { work: ImportWork; name: string }): ReactNode {
  const { progress, cancel } = work;
  if (progress === undefined && cancel === undefined) return null;
  return (
    <div className={styles.progress}>
      <ProgressBar label={say("import-page.progress.label", { name })} share={progress?.all ?? 0} />
      <p role="status">{progress === undefined ? say("import-page.progress.begun") : sentenceOf(progress)}</p>
      {cancel !== undefined && (
        <Button size="small" onClick={cancel}>
          {say("import-page.progress.cancel")}
        </Button>
      )}
    </div>
  );
}

function sentenceOf({ phase, items }: Progress): string {
  if (phase === "receiving" || phase === "waiting" || phase === "unpacking")
    return say(`import-page.progress.${phase}`);
  return say(`import-page.progress.${phase}`, { count: items, amount: number().format(items) });
}
