import type { WipLimit } from "@weir/domain";
import { stageTexts, textsOf } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./stage-editor.module.css";

const say = textsOf(stageTexts);
const policies = ["ask-reason", "warn", "refuse"] as const;

export interface StageLimitProps {
  limit: WipLimit | undefined;
  /** Neither most nor least: no limit. */
  onSave: (limit: Pick<WipLimit, "max" | "min" | "policy">) => void;
}

/** Empty is no limit; anything but a whole number says so and is not sent. */
export function StageLimit({ limit, onSave }: StageLimitProps): ReactNode {
  const [max, setMax] = useState(limit?.max === undefined ? "" : String(limit.max));
  const [min, setMin] = useState(limit?.min === undefined ? "" : String(limit.min));
  const wrong = [max, min].some((text) => numberIn(text) === null);
  const crossed = !wrong && max !== "" && min !== "" && Number(min) > Number(max);
  const save = (policy: WipLimit["policy"]): void => {
    const [most, least] = [numberIn(max), numberIn(min)];
    if (most === null || least === null || crossed) return;
    if (most === limit?.max && least === limit?.min && policy === (limit?.policy ?? policies[0])) return;
    onSave({ ...(most === undefined ? {} : { max: most }), ...(least === undefined ? {} : { min: least }), policy });
  };
  const keep = (): void => save(limit?.policy ?? policies[0]);
  const field = (label: string, value: string, change: (text: string) => void): ReactNode => (
    <TextField
      label={label}
      inputMode="numeric"
      value={value}
      placeholder={say("stage.limit-none")}
      onChange={(event) => change(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === "Enter" && keep()}
    />
  );
  return (
    <div role="group" aria-label={say("stage.limit")} className={styles.limit}>
      <div className={styles.pair}>
        {field(say("stage.limit-max"), max, setMax)}
        {field(say("stage.limit-min"), min, setMin)}
      </div>
      {(wrong || crossed) && <p role="alert">{say(wrong ? "stage.limit-problem" : "stage.limit-order")}</p>}
      <Select
        label={say("stage.policy")}
        value={limit?.policy ?? policies[0]}
        disabled={limit === undefined}
        options={policies.map((value) => ({ value, label: say(`stage.policy.${value}`) }))}
        onChange={(next) => save(policies.find((each) => each === next) ?? policies[0])}
      />
    </div>
  );
}

/** `undefined` for nothing, `null` for what is no whole number of cards. */
function numberIn(text: string): number | undefined | null {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : null;
}
