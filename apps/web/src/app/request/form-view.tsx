import { readable } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { useSendingOf } from "../../lib/sending.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { emptyDraft, foundWrong, keepDraft, keptDraft, type Draft, type DraftField } from "./draft.ts";
import type { OpenedForm, Sent } from "./opened-form.ts";
import { OwnInputs } from "./own-inputs.tsx";
import styles from "./request.module.css";
import { Sheet } from "./sheet.tsx";
import { whyNotSent } from "./why-not-sent.ts";
import { say } from "./words.ts";

interface FormViewProps {
  formKey: string;
  form: OpenedForm;
  onSent: (sent: Sent) => void;
}

/** What a form asks, filled in and sent. Whatever goes wrong, what was typed stays. */
export function FormView({ formKey, form: { asked, send: sendDraft }, onSent }: FormViewProps): ReactNode {
  const [draft, setDraft] = useState(() => keptDraft(formKey));
  const { form, busy, failure, problemAt, send } = useSendingOf<DraftField>(whyNotSent);
  const keep = (next: Draft): void => {
    setDraft(next);
    keepDraft(formKey, next);
  };
  const change = (field: Exclude<keyof Draft, "own">, value: string): void => keep({ ...draft, [field]: value });
  const submit = (): Promise<boolean> =>
    send(foundWrong(draft, asked), async () => {
      const sent = await sendDraft(draft);
      keepDraft(formKey, emptyDraft);
      onSent(sent);
    });
  const { kinds, sizeUnit } = asked;
  const wishes = { title: "required", size: asked.size, ...asked.fields } as const;
  type Plain = keyof typeof wishes;
  const isAsked = (field: Plain): boolean => wishes[field] !== "off" && (field !== "kind" || kinds.length > 0);
  const tied = (field: Plain, label: string) => {
    const required = wishes[field] === "required";
    return {
      label: required ? label : say("request.optional", { label }),
      "aria-required": required,
      name: field,
      value: draft[field],
      problem: problemAt(field),
    };
  };
  const typed = (field: Plain, label: string) => ({
    ...tied(field, label),
    onChange: (event: { readonly target: { readonly value: string } }) => change(field, event.target.value),
  });
  const hasPerson = isAsked("name") || isAsked("email");

  return (
    <Sheet title={asked.title}>
      <header className={styles.head}>
        <h1>{asked.title}</h1>
        {asked.intro !== "" && <p className={styles.words}>{asked.intro}</p>}
        <p className={styles.quiet}>{say("request.needed")}</p>
      </header>
      <form
        ref={form}
        className={styles.form}
        noValidate
        autoComplete="on"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit();
        }}
      >
        <TextField {...typed("title", say("request.title"))} maxLength={200} autoComplete="off" />
        {isAsked("description") && (
          <TextArea
            {...typed("description", say("request.description"))}
            hint={say("request.description.hint")}
            rows={5}
            maxLength={4_000}
          />
        )}
        {isAsked("kind") && (
          <Select
            {...tied("kind", say("request.kind"))}
            options={[
              { value: "", label: say("request.kind.choose") },
              ...kinds.map((kind) => ({ value: kind, label: kind })),
            ]}
            onChange={(value) => change("kind", value)}
          />
        )}
        {isAsked("due") && (
          <TextField {...typed("due", say("request.due"))} hint={say("request.due.hint")} type="date" />
        )}
        {isAsked("size") && (
          <TextField
            {...typed(
              "size",
              sizeUnit === undefined ? say("request.size") : say("request.size-in", { unit: readable(sizeUnit) }),
            )}
            inputMode="decimal"
            autoComplete="off"
          />
        )}
        <OwnInputs
          own={asked.own}
          values={draft.own}
          problemAt={(fieldId) => problemAt(`own.${fieldId}`)}
          onChange={(fieldId, value) => keep({ ...draft, own: { ...draft.own, [fieldId]: value } })}
        />
        {isAsked("name") && <TextField {...typed("name", say("request.name"))} maxLength={200} autoComplete="name" />}
        {isAsked("email") && (
          <TextField
            {...typed("email", say("request.email"))}
            hint={say(asked.sendsMail ? "request.email.hint" : "request.email.hint-no-mail")}
            type="email"
            inputMode="email"
            maxLength={254}
            autoComplete="email"
            spellCheck={false}
          />
        )}
        {hasPerson && <p className={styles.quiet}>{say("request.privacy")}</p>}
        <div className={styles.trap} aria-hidden>
          <TextField
            label={say("request.trap")}
            name="website"
            tabIndex={-1}
            autoComplete="off"
            value={draft.website}
            onChange={(event) => change("website", event.target.value)}
          />
        </div>
        {failure !== undefined && (
          <p role="alert" tabIndex={-1} data-failure className={styles.failure}>
            {failure}
          </p>
        )}
        <Button type="submit" look="primary" className={styles.submit} aria-busy={busy}>
          {busy ? say("request.sending") : say("request.send")}
        </Button>
      </form>
    </Sheet>
  );
}
