import { useState, type ComponentPropsWithRef, type ReactNode } from "react";
import { TextField } from "../../../ui/text-field.tsx";

interface TypedFieldProps<Value> extends Pick<
  ComponentPropsWithRef<"input">,
  "placeholder" | "inputMode" | "type" | "maxLength" | "list"
> {
  label: string;
  value: Value | undefined;
  written: (value: Value) => string;
  /** `undefined` for nothing, `null` for what cannot be meant. */
  read: (text: string) => Value | undefined | null;
  /** What is expected where something else stands. */
  problem?: string;
  onSave: (value: Value | undefined) => void;
}

/** A value that is typed, and sent when the field is left or Enter is pressed; what cannot be meant stays, and says so. */
export function TypedField<Value>(props: TypedFieldProps<Value>): ReactNode {
  const { value, written, read, problem, onSave, ...rest } = props;
  const was = value === undefined ? "" : written(value);
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: string }>({ text: was, of: was });
  // Somebody else changed it meanwhile: what stands there now is shown.
  const text = draft.of === was ? draft.text : was;
  const [told, setTold] = useState(false);
  const typed = read(text);
  const save = (): void => {
    setTold(typed === null);
    if (typed === null || (typed === undefined ? "" : written(typed)) === was) return;
    onSave(typed);
  };
  return (
    <TextField
      {...rest}
      value={text}
      problem={told && typed === null ? problem : undefined}
      onChange={(event) => setDraft({ text: event.target.value, of: was })}
      onBlur={save}
      onKeyDown={(event) => event.key === "Enter" && save()}
    />
  );
}
