import { classesOfService, fieldsOf, longestTemplateText, type BoardField, type NewStep } from "@weir/domain";
import { useLayoutEffect, useMemo, useRef, useState, type FormEvent, type ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import { say as sayField } from "../fields/say.ts";
import { problemsOf, readClass, templateOf, type Draft, type Part } from "./draft.ts";
import { say } from "./say.ts";
import styles from "./templates.module.css";

/** What keeps it may stand elsewhere in the dialog. */
export const templateFormId = "template";

interface TemplateFormProps {
  draft: Draft;
  /** Steps that are there already. */
  steps?: readonly NewStep[] | undefined;
  /** Answers whether it was taken. */
  onKeep: (template: ReturnType<typeof templateOf>) => boolean;
}

/** Everything that cards of one kind begin with. */
export function TemplateForm({ draft: first, steps, onKeep }: TemplateFormProps): ReactNode {
  const all = useBoard((board) => board.fields);
  const fields = useMemo(() => fieldsOf({ fields: all }), [all]);
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => name.current?.focus(), []);
  const wrong = problemsOf(draft, fields);
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (wrong.size === 0) onKeep(templateOf(draft, fields, steps));
  };
  const part = (name: Part) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
  });
  const problem = (name: string, words: string): { problem?: string } =>
    tried && wrong.has(name) ? { problem: words } : {};
  return (
    <form
      id={templateFormId}
      className={styles.form}
      onSubmit={keep}
      aria-label={draft.name === "" ? say("templates.new") : draft.name}
    >
      <TextField
        ref={name}
        label={say("template.name")}
        maxLength={200}
        {...problem("name", say("template.name-problem"))}
        {...part("name")}
      />
      <TextField
        label={say("template.pattern")}
        hint={say("template.pattern-hint", { title: "{title}", day: "{day}" })}
        maxLength={500}
        {...part("title")}
      />
      <TextArea label={say("template.description")} rows={4} maxLength={longestTemplateText} {...part("description")} />
      <div className={styles.pair}>
        <TextField label={say("template.type")} maxLength={100} {...part("cardType")} />
        <Select
          label={say("template.class")}
          value={draft.classOfService}
          options={[
            { value: "", label: say("quick.no-template") },
            ...classesOfService.map((value) => ({ value, label: say(`limit.class.${value}`) })),
          ]}
          onChange={(value) => setDraft({ ...draft, classOfService: readClass(value) })}
        />
        <TextField
          label={say("template.size")}
          inputMode="decimal"
          {...problem("size", say("template.size-problem"))}
          {...part("size")}
        />
      </div>
      <TextField
        label={say("template.labels")}
        {...problem("labels", say("template.labels-problem"))}
        {...part("labels")}
      />
      <TextArea
        label={say("template.steps")}
        rows={3}
        {...problem("steps", say("template.steps-problem"))}
        {...part("steps")}
      />
      {fields.map((field) => (
        <OwnField
          key={field.fieldId}
          field={field}
          value={draft.fields[field.fieldId] ?? ""}
          {...problem(field.fieldId, sayField(`field.problem.${field.kind}`))}
          onChange={(value) => setDraft({ ...draft, fields: { ...draft.fields, [field.fieldId]: value } })}
        />
      ))}
    </form>
  );
}

interface OwnFieldProps {
  field: BoardField;
  value: string;
  problem?: string;
  onChange: (value: string) => void;
}

function OwnField({ field: { name, kind, options = [] }, value, problem, onChange }: OwnFieldProps): ReactNode {
  if (kind !== "choice")
    return (
      <TextField
        label={name}
        problem={problem}
        type={kind === "date" ? "date" : "text"}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  const known = value === "" || options.includes(value) ? options : [value, ...options];
  return (
    <Select
      label={name}
      problem={problem}
      value={value}
      options={[{ value: "", label: say("quick.no-template") }, ...known.map((each) => ({ value: each, label: each }))]}
      onChange={onChange}
    />
  );
}
