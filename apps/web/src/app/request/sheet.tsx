import type { ReactNode } from "react";
import { usePageTitle } from "../../lib/page-title.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState, Skeleton } from "../../ui/states.tsx";
import styles from "./request.module.css";
import { say } from "./words.ts";

/** One sheet of paper with nothing around it. */
export function Sheet({ title, children }: { title: string; children: ReactNode }): ReactNode {
  usePageTitle(title);
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>{children}</div>
    </main>
  );
}

/** The shape of what is about to be there. */
export function Opening({ label }: { label: string }): ReactNode {
  return (
    <Sheet title={label}>
      <div className={styles.opening} role="status" aria-label={label}>
        <Skeleton width={220} height={24} />
        <Skeleton height={120} />
      </div>
    </Sheet>
  );
}

interface NothingProps {
  title: string;
  text: string;
  onRetry?: () => void;
}

/** There is nothing to do here, and why. */
export function Nothing({ title, text, onRetry }: NothingProps): ReactNode {
  return (
    <Sheet title={title}>
      <ErrorState
        page
        title={title}
        text={text}
        actions={onRetry && <Button onClick={onRetry}>{say("request.failed.action")}</Button>}
      />
    </Sheet>
  );
}
