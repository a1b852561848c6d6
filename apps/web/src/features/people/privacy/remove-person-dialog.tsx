import type { ReactNode, RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { peopleClient } from "../../../lib/people-client.ts";
import { names } from "../../../lib/people.ts";
import { ForeverDialog } from "../../../ui/forever-dialog.tsx";
import { showToast } from "../../../ui/toast.tsx";
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

const words = () => ({
  close: say("people.close"),
  keep: say("people.cancel"),
  act: sayOfPrivacy("leaving.action"),
  acting: sayOfPrivacy("leaving.busy"),
});

/** Says what goes and what stays, and removes somebody for good. */
export function RemovePersonDialog({ person, returnTo, onClose, onRemoved }: RemovePersonDialogProps): ReactNode {
  const { personId, name } = person;
  const remove = async (): Promise<string | undefined> => {
    try {
      const { number } = await peopleClient.removeMember({ params: { personId } });
      const done = sayOfPrivacy("leaving.done", { name, number });
      names.setState(new Map(names.getState()).set(personId, sayOfPrivacy("privacy.removed-person", { number })));
      announce(done);
      void showToast(done);
    } catch (problem) {
      return whyNot(problem);
    }
    onClose();
    onRemoved();
    return undefined;
  };
  return (
    <ForeverDialog
      title={sayOfPrivacy("leaving.title", { name })}
      words={words()}
      act={remove}
      onClose={onClose}
      returnTo={returnTo}
    >
      <GoesAndStays />
    </ForeverDialog>
  );
}
