import { upstreamStages } from "@weir/domain";
import { useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { intakeClient } from "../../../lib/intake-client.ts";
import { useLive } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import pageStyles from "../page.module.css";
import { SentForm } from "../../../ui/sent-form.tsx";
import { atField, useSending } from "../use-sending.ts";
import { AskedFields } from "./asked-fields.tsx";
import { bodyOf, foundWrong, wishFrom, type FormWish, type KeptForm } from "./form-wish.ts";
import styles from "./intake.module.css";
import { say } from "./words.ts";

interface FormEditorProps {
  boardId: string;
  form: KeptForm | null;
  /** `link`: the form had none, and this one is shown this once. */
  onSaved: (link: string | undefined) => void;
  onRenew: () => void;
}

/** What the form says, asks and does with what is sent. */
export function FormEditor({ boardId, form, onSaved, onRenew }: FormEditorProps): ReactNode {
  const board = useLive((live) => live.board);
  const stages = board === undefined ? [] : upstreamStages(board);
  const kinds = board?.countedTypes?.count ?? [];
  const [wish, setWish] = useState(() =>
    wishFrom(
      form,
      stages.map(({ stageId }) => stageId),
    ),
  );
  const sending = useSending(atField(["title", "intro"]));
  const change = (changes: Partial<FormWish>): void => setWish({ ...wish, ...changes });
  const save = (): Promise<boolean> =>
    sending.send(foundWrong(wish), async () => {
      const { link } = await intakeClient.changeRequestForm({ params: { boardId }, body: bodyOf(wish) });
      announce(say("intake.saved"));
      onSaved(link);
    });
  if (stages.length === 0) return <p>{say("intake.nowhere")}</p>;
  const state = form === null ? "none" : form.open && form.hasLink ? "open" : "closed";
  return (
    <SentForm
      sending={sending}
      className={pageStyles.form}
      onSend={save}
      foot={
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={sending.busy} aria-busy={sending.busy}>
            {say(sending.busy ? "intake.saving" : form === null ? "intake.create" : "intake.save")}
          </Button>
          {form !== null && <Button onClick={onRenew}>{say("intake.renew")}</Button>}
        </div>
      }
    >
      <p data-form-state={state}>
        <strong>{say(`intake.state.${state}`)}</strong>
      </p>
      <label className={pageStyles.check}>
        <input type="checkbox" checked={wish.open} onChange={(event) => change({ open: event.target.checked })} />
        {say("intake.open")}
      </label>
      <TextField
        data-first
        label={say("intake.form-title")}
        hint={say("intake.form-title.hint")}
        autoComplete="off"
        maxLength={200}
        value={wish.title}
        problem={sending.problemAt("title")}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        label={say("intake.words")}
        hint={say("intake.words.hint")}
        rows={3}
        maxLength={2_000}
        value={wish.intro}
        problem={sending.problemAt("intro")}
        onChange={(event) => change({ intro: event.target.value })}
      />
      <Select
        label={say("intake.stage")}
        value={wish.stageId}
        options={stages.map(({ stageId, name }) => ({ value: stageId, label: name }))}
        onChange={(stageId) => change({ stageId })}
      />
      <AskedFields wish={wish} kinds={kinds} fields={board?.fields ?? []} onChange={setWish} />
      {form !== null && <p className={pageStyles.hint}>{say("intake.renew.hint")}</p>}
    </SentForm>
  );
}
