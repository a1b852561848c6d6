import { type ReactNode, type RefObject } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useToldWish } from "../use-told-wish.tsx";
import { OwnFields } from "./own-fields.tsx";
import { say } from "./say.ts";
import { SizeSettings } from "./size-settings.tsx";

export interface FieldsDialogProps {
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** What cards of the board can have beside what every card has; each change is sent as it is made. */
export function FieldsDialog({ onClose, returnTo }: FieldsDialogProps): ReactNode {
  const { wish, failure } = useToldWish();
  return (
    <Dialog
      open
      wide
      title={say("fields.title")}
      closeLabel={say("fields.close")}
      returnTo={returnTo}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("fields.done")}</Button>}
    >
      <SizeSettings wish={wish} />
      <OwnFields wish={wish} />
      {failure}
    </Dialog>
  );
}
