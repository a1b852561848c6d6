import { useId, type ReactNode } from "react";
import { exactTime, localTime, relativeTime } from "../../lib/time.ts";
import { useClock } from "../../lib/use-clock.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState, Skeleton } from "../../ui/states.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import type { Loaded } from "./use-answer.ts";

/** A part of a page with its heading and what can be done with all of it. */
export function Section({
  title,
  text,
  action,
  children,
}: {
  title: string;
  text?: string;
  action?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <h2 id={id}>{title}</h2>
        {action}
        {text !== undefined && <p>{text}</p>}
      </header>
      {children}
    </section>
  );
}

/** What was asked for, the shape of it until it is there, or why it is not. */
export function Answer<T>({
  of: { loaded, reload },
  children,
}: {
  of: { readonly loaded: Loaded<T>; readonly reload: () => Promise<void> };
  children: (value: T) => ReactNode;
}): ReactNode {
  if (loaded.state === "ready") return children(loaded.value);
  if (loaded.state === "failed")
    return (
      <ErrorState
        title={say("people.failed.title")}
        text={loaded.why}
        actions={<Button onClick={() => void reload()}>{say("people.failed.action")}</Button>}
      />
    );
  return (
    <div className={styles.loading} role="status" aria-label={say("people.loading")}>
      <Skeleton height={48} />
      <Skeleton height={48} />
    </div>
  );
}

/** A row that says one thing, and what can be done about it. */
export function Fact({ label, value, children }: { label: string; value: string; children: ReactNode }): ReactNode {
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.meta}>{label}</p>
        <p className={styles.name}>
          <span>{value}</span>
        </p>
      </div>
      {children}
    </li>
  );
}

/** How long ago or ahead, the exact instant on hover. */
export function Ago({ at, words }: { at: string; words: (when: string) => string }): ReactNode {
  const now = useClock();
  const ms = Date.parse(at);
  return (
    <time dateTime={at} title={exactTime(ms)}>
      {words(relativeTime(ms, now))}
    </time>
  );
}

export const untilWords = (at: string): string => say("people.good-until", { when: localTime(Date.parse(at)) });
