import { useState, type ReactNode, type RefObject } from "react";
import { FormDialog } from "../form-dialog.tsx";
import type { Member, MemberChange } from "../member-row.tsx";
import { useSending } from "../use-sending.ts";
import { AddressField } from "./address-field.tsx";
import { looksLikeAddress } from "./looks-like-address.ts";
import { say } from "./say-mail.ts";

export interface AddressDialogProps {
  member: Member;
  onChange: (change: MemberChange) => void;
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** Writes down where mail reaches a member, or that it reaches them nowhere. */
export function AddressDialog({ member, onChange, onClose, returnTo }: AddressDialogProps): ReactNode {
  const { name, email: known = "" } = member;
  const [email, setEmail] = useState(known);
  const sending = useSending<"email">();
  const next = email.trim();
  const save = (): Promise<boolean> =>
    sending.send(next === "" || looksLikeAddress(next) ? {} : { email: say("mail-page.address-wrong") }, async () => {
      onClose();
      if (next === known) return;
      onChange(
        next === ""
          ? { body: { email: null }, done: say("mail-page.address-gone", { name }) }
          : { body: { email: next }, done: say("mail-page.address-saved", { name, email: next }) },
      );
    });
  return (
    <FormDialog
      title={say("mail-page.address-of", { name })}
      action={say("mail-page.address-save")}
      sending={sending}
      onSend={save}
      onClose={onClose}
      returnTo={returnTo}
    >
      <AddressField
        data-first
        hint={say("mail-page.address-later")}
        value={email}
        problem={sending.problemAt("email")}
        onChange={setEmail}
      />
    </FormDialog>
  );
}
