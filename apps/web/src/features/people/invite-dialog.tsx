import { useState, type ReactNode } from "react";
import { peopleClient } from "../../lib/people-client.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { AddressField } from "./mail/address-field.tsx";
import { looksLikeAddress } from "./mail/looks-like-address.ts";
import { say as sayMail } from "./mail/say-mail.ts";
import { useMail } from "./mail/use-mail.ts";
import { say } from "./say.ts";
import { atField, useSending } from "./use-sending.ts";

/** An invitation that was made, its link to be seen this once. */
export interface Invited {
  readonly name: string;
  /** Absent: it was sent to them. */
  readonly link?: string | undefined;
  /** False: it was to be sent, and could not be. */
  readonly mailed?: boolean | undefined;
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
  const [email, setEmail] = useState("");
  const mail = useMail();
  const sending = useSending(atField(["name", "email"]));
  const invite = (): Promise<boolean> => {
    const address = email.trim();
    const found = {
      ...(name.trim() === "" && { name: say("invitations.for-missing") }),
      ...(address !== "" && !looksLikeAddress(address) && { email: sayMail("mail-page.address-wrong") }),
    };
    return sending.send(found, async () => {
      const body = { name: name.trim(), role, ...(address !== "" && { email: address }) };
      onInvited({ name: name.trim(), ...(await peopleClient.invite({ body })) });
    });
  };
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
      {mail && (
        <AddressField
          hint={sayMail("mail-page.address-hint")}
          value={email}
          problem={sending.problemAt("email")}
          onChange={setEmail}
        />
      )}
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
