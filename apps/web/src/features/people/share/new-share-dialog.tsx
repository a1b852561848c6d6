import { useState, type ReactNode } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { Select } from "../../../ui/select.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { PasswordField } from "../form-parts.tsx";
import pageStyles from "../page.module.css";
import { atField, useSending } from "../use-sending.ts";
import type { MadeShare } from "./made-share-dialog.tsx";
import { emptyWish, foundWrong, frameChoices, shareSpans, whats, wishBody, type Wish } from "./share-wish.ts";
import { say } from "./words.ts";

interface NewShareDialogProps {
  boardId: string;
  onClose: () => void;
  onMade: (made: MadeShare) => void;
}

/** What a new link shows, for whom, how long and how guarded. */
export function NewShareDialog({ boardId, onClose, onMade }: NewShareDialogProps): ReactNode {
  const [wish, setWish] = useState<Wish>(emptyWish);
  const sending = useSending(atField(["note", "password", "embedding"]));
  const change = (changes: Partial<Wish>): void => setWish({ ...wish, ...changes });
  const make = (): Promise<boolean> =>
    sending.send(foundWrong(wish), async () =>
      onMade(await peopleClient.makeShare({ params: { boardId }, body: wishBody(wish) })),
    );
  return (
    <FormDialog
      title={say("share.new")}
      action={say("share.make")}
      busyAction={say("share.making")}
      sending={sending}
      onSend={make}
      onClose={onClose}
    >
      <TextField
        data-first
        label={say("share.note")}
        hint={say("share.note.hint")}
        autoComplete="off"
        maxLength={200}
        value={wish.note}
        problem={sending.problemAt("note")}
        onChange={(event) => change({ note: event.target.value })}
      />
      <div className={pageStyles.pair}>
        <Select
          label={say("share.what")}
          hint={say(`share.what.${wish.what}`)}
          value={wish.what}
          options={whats.map((value) => ({ value, label: say(`share.of.${value}`) }))}
          onChange={(value) => change({ what: whats.find((each) => each === value) ?? "board" })}
        />
        <Select
          label={say("share.days")}
          value={String(wish.days)}
          options={shareSpans.map((days) => ({
            value: String(days),
            label: days === 0 ? say("share.days.none") : say("share.days-of", { days }),
          }))}
          onChange={(value) => change({ days: Number(value) })}
        />
      </div>
      {wish.what === "board" && (
        <HideNames hides={wish.hidesPeople} onChange={(hidesPeople) => change({ hidesPeople })} />
      )}
      <PasswordField
        label={say("share.password")}
        hint={say("share.password.hint")}
        autoComplete="off"
        value={wish.password}
        problem={sending.problemAt("password")}
        onChange={(event) => change({ password: event.target.value })}
      />
      <Select
        label={say("share.frames")}
        value={wish.frames}
        options={frameChoices.map((value) => ({ value, label: say(`share.frames.${value}`) }))}
        onChange={(value) => change({ frames: frameChoices.find((each) => each === value) ?? "none" })}
      />
      {wish.frames === "some" && (
        <TextArea
          label={say("share.origins")}
          hint={say("share.origins.hint")}
          rows={3}
          spellCheck={false}
          value={wish.origins}
          problem={sending.problemAt("embedding")}
          onChange={(event) => change({ origins: event.target.value })}
        />
      )}
    </FormDialog>
  );
}

function HideNames({ hides, onChange }: { hides: boolean; onChange: (hides: boolean) => void }): ReactNode {
  return (
    <div>
      <label className={pageStyles.check}>
        <input type="checkbox" checked={hides} onChange={(event) => onChange(event.target.checked)} />
        {say("share.hide")}
      </label>
      <p className={pageStyles.hint}>{say("share.hide.hint")}</p>
    </div>
  );
}
