import type { WipLimit } from "@weir/domain";
import { sizeLimitTexts, stageTexts, textsOf } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { MeasureSelect } from "./limits/measure-select.tsx";
import styles from "./stage-editor.module.css";

const say = textsOf({ ...stageTexts, ...sizeLimitTexts });
const policies = ["ask-reason", "warn", "refuse"] as const;

export type LimitWanted = Pick<WipLimit, "max" | "min" | "measure" | "policy">;

export interface StageLimitProps {
  limit: WipLimit | undefined;
  /** Neither most nor least: no limit. */
  onSave: (limit: LimitWanted) => void;
}

/** Empty is no limit; anything but a whole number says so and is not sent. */
export function StageLimit({ limit, onSave }: StageLimitProps): ReactNode {
  const [max, setMax] = useState(limit?.max === undefined ? "" : String(limit.max));
  const [min, setMin] = useState(limit?.min === undefined ? "" : String(limit.min));
  const wrong = [max, min].some((text) => numberIn(text) === null);
  const crossed = !wrong && max !== "" && min !== "" && Number(min) > Number(max);
  const was = { policy: limit?.policy ?? policies[0], measure: limit?.measure ?? "count" } as const;
  // Before there is a limit, what it is to count waits for a number.
  const [measure, setMeasure] = useState<WipLimit["measure"]>(was.measure);
  const save = (next: Partial<Pick<WipLimit, "policy" | "measure">> = {}): void => {
    const [most, least] = [numberIn(max), numberIn(min)];
    if (most === null || least === null || crossed) return;
    const wanted = { ...was, measure, ...next };
    const isSame = wanted.policy === was.policy && (wanted.measure === was.measure || limit === undefined);
    if (most === limit?.max && least === limit?.min && isSame) return;
    onSave({ ...(most === undefined ? {} : { max: most }), ...(least === undefined ? {} : { min: least }), ...wanted });
  };
  const field = (label: string, value: string, change: (text: string) => void): ReactNode => (
    <TextField
      label={label}
      inputMode="numeric"
      value={value}
      placeholder={say("stage.limit-none")}
      onChange={(event) => change(event.target.value)}
      onBlur={() => save()}
      onKeyDown={(event) => event.key === "Enter" && save()}
    />
  );
  return (
    <div role="group" aria-label={say("stage.limit")} className={styles.limit}>
      <div className={styles.pair}>
        {field(say("stage.limit-max"), max, setMax)}
        {field(say("stage.limit-min"), min, setMin)}
      </div>
      {(wrong || crossed) && (
        <p role="alert">
          {say(wrong ? (measure === "size" ? "limits.size.problem" : "stage.limit-problem") : "stage.limit-order")}
        </p>
      )}
      <MeasureSelect
        measure={measure}
        onChange={(next) => {
          setMeasure(next);
          save({ measure: next });
        }}
      />
      <Select
        label={say("stage.policy")}
        value={was.policy}
        disabled={limit === undefined}
        options={policies.map((value) => ({ value, label: say(`stage.policy.${value}`) }))}
        onChange={(next) => save({ policy: policies.find((each) => each === next) ?? policies[0] })}
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
