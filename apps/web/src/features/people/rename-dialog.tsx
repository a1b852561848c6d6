import { useId, useState, type ReactNode, type RefObject } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "./say.ts";

export interface RenameDialogProps {
  name: string;
  onRename: (name: string) => void;
  onClose: () => void;
  returnTo?: RefObject<HTMLElement | null>;
}

export function RenameDialog({ name, onRename, onClose, returnTo }: RenameDialogProps): ReactNode {
  const [next, setNext] = useState(name);
  const [asked, setAsked] = useState(false);
  const formId = useId();
  const empty = next.trim() === "";
  return (
    <Dialog
      open
      title={say("members.rename-of", { name })}
      returnTo={returnTo}
      closeLabel={say("people.close")}
      onOpenChange={(open) => open || onClose()}
      foot={
        <>
          <Button onClick={onClose}>{say("people.cancel")}</Button>
          <Button look="primary" type="submit" form={formId}>
            {say("members.rename")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (empty) return;
          onClose();
          if (next.trim() !== name) onRename(next.trim());
        }}
      >
        <TextField
          data-first
          label={say("members.name")}
          value={next}
          maxLength={200}
          problem={asked && empty ? say("link.name-missing") : undefined}
          onChange={(event) => setNext(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
