import { useState, type ReactNode, type RefObject } from "react";
import { TextField } from "../../ui/text-field.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { say } from "./say.ts";
import { useSending } from "./use-sending.ts";

export interface RenameDialogProps {
  name: string;
  onRename: (name: string) => void;
  onClose: () => void;
  returnTo?: RefObject<HTMLElement | null>;
}

export function RenameDialog({ name, onRename, onClose, returnTo }: RenameDialogProps): ReactNode {
  const [next, setNext] = useState(name);
  const sending = useSending<"name">();
  const rename = (): Promise<boolean> =>
    sending.send(next.trim() === "" ? { name: say("link.name-missing") } : {}, async () => {
      onClose();
      if (next.trim() !== name) onRename(next.trim());
    });
  return (
    <FormDialog
      title={say("members.rename-of", { name })}
      action={say("members.rename")}
      sending={sending}
      onSend={rename}
      onClose={onClose}
      returnTo={returnTo}
    >
      <TextField
        data-first
        label={say("members.name")}
        value={next}
        maxLength={200}
        problem={sending.problemAt("name")}
        onChange={(event) => setNext(event.target.value)}
      />
    </FormDialog>
  );
}
