import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { client } from "./client.ts";
import styles from "./request.module.css";
import { say } from "./words.ts";

interface ForgetProps {
  requestKey: string;
  /** There is something to remove. */
  hasRequester: boolean;
  onForgotten: () => Promise<void>;
}

/** Name and address are removed by whoever left them, after one question. */
export function Forget({ requestKey, hasRequester, onForgotten }: ForgetProps): ReactNode {
  const [step, setStep] = useState<"offered" | "asked" | "done" | "failed">("offered");
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => void (step === "asked" && keep.current?.focus()), [step]);
  const forget = async (): Promise<void> => {
    try {
      await client.forgetRequest({ body: { key: requestKey } });
      setStep("done");
      await onForgotten();
    } catch {
      setStep("failed");
    }
  };
  if (step === "done") return <p role="status">{say("progress.forgotten")}</p>;
  if (!hasRequester) return null;
  if (step === "asked")
    return (
      <div className={styles.asking} role="group" aria-label={say("progress.forget")}>
        <p>{say("progress.forget.text")}</p>
        <div className={styles.actions}>
          <Button ref={keep} onClick={() => setStep("offered")}>
            {say("progress.forget.cancel")}
          </Button>
          <Button look="danger" onClick={() => void forget()}>
            {say("progress.forget.confirm")}
          </Button>
        </div>
      </div>
    );
  return (
    <div>
      <Button look="quiet" className={styles.aligned} onClick={() => setStep("asked")}>
        {say("progress.forget")}
      </Button>
      {step === "failed" && <p role="alert">{say("request.unreachable-empty")}</p>}
    </div>
  );
}
