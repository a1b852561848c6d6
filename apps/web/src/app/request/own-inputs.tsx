import { readable, type AnswerOf } from "@weir/contract";
import type { FieldKindName } from "@weir/domain";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "./words.ts";

type AskedOwn = AnswerOf<"openForm">["own"][number];

interface OwnInputsProps {
  own: readonly AskedOwn[];
  values: Readonly<Record<string, string>>;
  problemAt: (fieldId: string) => string | undefined;
  onChange: (fieldId: string, value: string) => void;
}

const inputs: Readonly<Partial<Record<FieldKindName, Pick<ComponentPropsWithRef<"input">, "type" | "inputMode">>>> = {
  number: { inputMode: "decimal" },
  date: { type: "date" },
  link: { type: "url", inputMode: "url" },
};

/** The fields of the board that a form asks for, each in the way of its kind. */
export function OwnInputs({ own, values, problemAt, onChange }: OwnInputsProps): ReactNode {
  return own.map(({ fieldId, name, kind, options = [], wish }) => {
    const label = readable(name);
    const required = wish === "required";
    const tied = {
      label: required ? label : say("request.optional", { label }),
      "aria-required": required,
      name: `own.${fieldId}`,
      value: values[fieldId] ?? "",
      problem: problemAt(fieldId),
    };
    if (kind === "choice")
      return (
        <Select
          key={fieldId}
          {...tied}
          options={[
            { value: "", label: say("request.kind.choose") },
            ...options.map((option) => ({ value: option, label: readable(option) })),
          ]}
          onChange={(value) => onChange(fieldId, value)}
        />
      );
    return (
      <TextField
        key={fieldId}
        {...tied}
        {...inputs[kind]}
        maxLength={2_000}
        autoComplete="off"
        onChange={(event) => onChange(fieldId, event.target.value)}
      />
    );
  });
}
