import { useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { peopleClient } from "../../../lib/people-client.ts";
import { names } from "../../../lib/people.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { Failure } from "../form-parts.tsx";
import { say } from "../say.ts";
import { whyNot } from "../use-sending.ts";
import { GoesAndStays } from "./goes-and-stays.tsx";
import { sayOfPrivacy } from "./words.ts";

export interface RemovePersonDialogProps {
  person: { readonly personId: string; readonly name: string };
  returnTo: RefObject<HTMLElement | null>;
  onClose: () => void;
  onRemoved: () => void;
}

/** Says what goes and what stays, and removes somebody for good. */
export function RemovePersonDialog({ person, returnTo, onClose, onRemoved }: RemovePersonDialogProps): ReactNode {
  const { personId, name } = person;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      const { number } = await peopleClient.removeMember({ params: { personId } });
      const done = sayOfPrivacy("removal.done", { name, number });
      const called = sayOfPrivacy("privacy.removed-person", { number });
      names.setState(new Map(names.getState()).set(personId, called));
      announce(done);
      void showToast(done);
      onClose();
      onRemoved();
    } catch (problem) {
      setFailure(whyNot(problem));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      title={sayOfPrivacy("removal.title", { name })}
      returnTo={returnTo}
      closeLabel={say("people.close")}
      onOpenChange={(open) => open || onClose()}
      foot={
        <>
          <Button data-first onClick={onClose}>
            {say("people.cancel")}
          </Button>
          <Button look="danger" disabled={busy} aria-busy={busy} onClick={() => void remove()}>
            {sayOfPrivacy(busy ? "removal.busy" : "removal.action")}
          </Button>
        </>
      }
    >
      <GoesAndStays />
      <Failure text={failure} />
    </Dialog>
  );
}
