import type { AnswerOf } from "@weir/contract";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { cx } from "../../lib/cx.ts";
import { exactTime, localTime } from "../../lib/time.ts";
import { Button } from "../../ui/button.tsx";
import { client, codeOf } from "./client.ts";
import { Forget } from "./forget.tsx";
import styles from "./request.module.css";
import { Nothing, Opening, Sheet } from "./sheet.tsx";
import { say } from "./words.ts";

type Progress = AnswerOf<"requestProgress">;
type Shown =
  | { readonly state: "opening" | "over" | "failed" }
  | { readonly state: "open"; readonly progress: Progress };

/** How far a request got, for whoever sent it. */
export function ProgressPage({ requestKey }: { requestKey: string }): ReactNode {
  const [shown, setShown] = useState<Shown>({ state: "opening" });
  const look = useCallback(
    () =>
      lookedUp(requestKey).then((next) =>
        // What is shown already stays where the server does not answer for once.
        setShown((before) => (next.state === "failed" && before.state === "open" ? before : next)),
      ),
    [requestKey],
  );
  useEffect(() => {
    const seen = (): void => void (!document.hidden && look());
    void look();
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, [look]);

  switch (shown.state) {
    case "opening":
      return <Opening label={say("progress.opening")} />;
    case "over":
      return <Nothing title={say("progress.over.title")} text={say("progress.over.text")} />;
    case "failed":
      return (
        <Nothing
          title={say("progress.failed.title")}
          text={say("request.unreachable-empty")}
          onRetry={() => void look()}
        />
      );
    case "open":
      return <Told progress={shown.progress} requestKey={requestKey} onLook={look} />;
  }
}

async function lookedUp(key: string): Promise<Shown> {
  if (key === "") return { state: "over" };
  try {
    return { state: "open", progress: await client.requestProgress({ body: { key } }) };
  } catch (failure) {
    const code = codeOf(failure);
    return { state: code === "key-over" || code === "invalid" ? "over" : "failed" };
  }
}

interface ToldProps {
  progress: Progress;
  requestKey: string;
  onLook: () => Promise<void>;
}

function Told({ progress, requestKey, onLook }: ToldProps): ReactNode {
  const { title = say("progress.title"), state, steps, reason, hasRequester } = progress;
  const [looked, setLooked] = useState(false);
  const look = async (): Promise<void> => {
    setLooked(false);
    await onLook();
    setLooked(true);
  };
  return (
    <Sheet title={title}>
      <header className={styles.head}>
        <p className={styles.quiet}>{say("progress.title")}</p>
        <h1 className={styles.asked}>{title}</h1>
      </header>
      <section className={styles.now} data-state={state}>
        <p className={styles.state}>{say(`progress.state.${state}`)}</p>
        <p>{say(`progress.now.${state}`)}</p>
        {reason !== undefined && (
          <p className={styles.words}>
            <strong>{say("progress.reason")}</strong> {reason}
          </p>
        )}
      </section>
      <section>
        <h2>{say("progress.steps")}</h2>
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            <li key={step.state} className={cx(styles.step, index === steps.length - 1 && styles.last)}>
              <span>{say(`progress.state.${step.state}`)}</span>
              <time dateTime={step.at} title={exactTime(Date.parse(step.at))}>
                {localTime(Date.parse(step.at))}
              </time>
            </li>
          ))}
        </ol>
        <div className={styles.actions}>
          <Button onClick={() => void look()}>{say("progress.refresh")}</Button>
          <span className={styles.quiet} role="status">
            {looked && say("progress.refreshed")}
          </span>
        </div>
      </section>
      <p className={styles.quiet}>{say("progress.keep")}</p>
      <Forget requestKey={requestKey} hasRequester={hasRequester} onForgotten={onLook} />
    </Sheet>
  );
}
