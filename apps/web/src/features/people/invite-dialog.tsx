import { useState, type ReactNode } from "react";
import { client } from "../../lib/client.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FormDialog } from "./form-dialog.tsx";
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
  const sending = useSending(atField(["name"]));
  const invite = (): Promise<boolean> =>
    sending.send(name.trim() === "" ? { name: say("invitations.for-missing") } : {}, async () => {
      const { link, expiresAt } = await client.invite({ body: { name: name.trim(), role } });
      onInvited({ name: name.trim(), link, expiresAt });
    });
  return (
    <FormDialog
      title={say("invitations.new")}
      action={say("invitations.create")}
      busyAction={say("invitations.creating")}
      sending={sending}
      onSend={invite}
      onClose={onClose}
    >
      <TextField
        data-first
        label={say("invitations.for")}
        hint={say("invitations.for-hint")}
        autoComplete="off"
        maxLength={200}
        value={name}
        problem={sending.problemAt("name")}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        label={say("invitations.role")}
        hint={say(`people.role-hint.${role}`)}
        value={role}
        options={roles.map((value) => ({ value, label: say(`people.role.${value}`) }))}
        onChange={(value) => setRole(roles.find((each) => each === value) ?? "member")}
      />
    </FormDialog>
  );
}
