import { useId, useState, type ReactNode } from "react";
import { client } from "../../lib/client.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Failure } from "./form-parts.tsx";
import styles from "./page.module.css";
import { say } from "./say.ts";
import { atField, useSending } from "./use-sending.ts";

/** An invitation that was made, its link to be seen this once. */
export interface Invited {
  readonly name: string;
  readonly link: string;
  readonly expiresAt: string;
}

const roles = ["member", "guest", "admin"] as const;

export function InviteDialog({
  onClose,
  onInvited,
}: {
  onClose: () => void;
  onInvited: (invited: Invited) => void;
}): ReactNode {
  const [name, setName] = useState("");
  const [role, setRole] = useState<(typeof roles)[number]>("member");
  const { form, busy, problemAt, failure, send } = useSending(atField(["name"]));
  const formId = useId();
  const invite = (): Promise<boolean> =>
    send(name.trim() === "" ? { name: say("invitations.for-missing") } : {}, async () => {
      const { link, expiresAt } = await client.invite({ body: { name: name.trim(), role } });
      onInvited({ name: name.trim(), link, expiresAt });
    });
  return (
    <Dialog
      open
      title={say("invitations.new")}
      closeLabel={say("people.close")}
      onOpenChange={(open) => open || onClose()}
      foot={
        <>
          <Button onClick={onClose}>{say("people.cancel")}</Button>
          <Button look="primary" type="submit" form={formId} disabled={busy} aria-busy={busy}>
            {say(busy ? "invitations.creating" : "invitations.create")}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={formId}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        <TextField
          data-first
          label={say("invitations.for")}
          hint={say("invitations.for-hint")}
          autoComplete="off"
          maxLength={200}
          value={name}
          problem={problemAt("name")}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={say("invitations.role")}
          hint={say(`people.role-hint.${role}`)}
          value={role}
          options={roles.map((value) => ({ value, label: say(`people.role.${value}`) }))}
          onChange={(value) => setRole(roles.find((each) => each === value) ?? "member")}
        />
        <Failure text={failure} />
      </form>
    </Dialog>
  );
}
