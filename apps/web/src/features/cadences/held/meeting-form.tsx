import { meetingRoles, mostOtherRoles, type CadenceKind, type MeetingRole } from "@weir/domain";
import { useState, type FormEvent, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { newId } from "../../../lib/new-id.ts";
import { useMay, useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import { say } from "../say.ts";
import common from "../cadences.module.css";
import styles from "./held.module.css";

const longestName = 40;

/** The roles in a text with commas between them; each once. */
export const rolesIn = (text: string): string[] => [
  ...new Map(
    text
      .split(",")
      .map((name) => name.trim().replaceAll(/\s+/g, " "))
      .filter((name) => name !== "")
      .map((name) => [name.toLowerCase(), name]),
  ).values(),
];

/** Notes that the meeting was held: which roles were there, and what is to be remembered. */
export function MeetingForm({ kind }: { kind: CadenceKind }): ReactNode {
  const session = useSession();
  const mayNote = useMay("board.change");
  const [roles, setRoles] = useState<readonly MeetingRole[]>([]);
  const [others, setOthers] = useState("");
  const [note, setNote] = useState("");
  const [said, setSaid] = useState("");
  if (!mayNote) return null;
  const names = rolesIn(others);
  const isWrong = names.length > mostOtherRoles || names.some((name) => name.length > longestName);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (isWrong) return;
    const refusal = session.wish({
      type: "cadence.hold",
      meetingId: newId(),
      kind,
      roles: meetingRoles.filter((role) => roles.includes(role)),
      ...(names.length > 0 && { others: names }),
      ...(note.trim() !== "" && { note: note.trim() }),
    });
    const sentence = say(refusal === undefined ? "held.saved" : "held.not-saved");
    setSaid(sentence);
    announce(sentence);
    if (refusal !== undefined) return;
    setRoles([]);
    setOthers("");
    setNote("");
  };
  return (
    <form className={styles.form} onSubmit={save} aria-label={say("held.note-it")} data-meeting-form>
      <fieldset className={styles.who}>
        <legend>{say("held.who")}</legend>
        <p className={common.quiet}>{say("held.who-hint")}</p>
        <div className={styles.roles}>
          {meetingRoles.map((role) => (
            <label key={role} className={styles.role}>
              <input
                type="checkbox"
                checked={roles.includes(role)}
                onChange={({ target }) =>
                  setRoles(target.checked ? [...roles, role] : roles.filter((each) => each !== role))
                }
              />
              {say(`held.role.${role}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        label={say("held.others")}
        hint={say("held.others-hint", { most: mostOtherRoles })}
        problem={isWrong ? say("held.others-long", { most: mostOtherRoles }) : undefined}
        value={others}
        onChange={({ target }) => setOthers(target.value)}
      />
      <TextArea
        label={say("held.note")}
        hint={say("held.note-hint")}
        maxLength={2000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <div className={common.deeds}>
        <Button type="submit" look="primary">
          {say("held.save")}
        </Button>
        <span className={common.quiet}>{said}</span>
      </div>
    </form>
  );
}
