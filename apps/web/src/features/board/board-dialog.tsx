import type { ReactNode, RefObject } from "react";
import { FieldsDialog } from "./fields/fields-dialog.tsx";
import { LabelsDialog } from "./labels/labels-dialog.tsx";
import type { Draft } from "./templates/draft.ts";
import { TemplatesDialog } from "./templates/templates-dialog.tsx";

const dialogs = { fields: FieldsDialog, templates: TemplatesDialog, labels: LabelsDialog };

/** What can be set for the cards of a board, each in a dialog of its own. */
export type BoardSetting = keyof typeof dialogs;

interface BoardDialogProps {
  what: BoardSetting;
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
  /** What a new template begins with, where there is one to begin. */
  begun?: Draft | undefined;
}

export function BoardDialog({ what, begun, ...rest }: BoardDialogProps): ReactNode {
  if (what === "templates") return <TemplatesDialog begun={begun} {...rest} />;
  const Shown = dialogs[what];
  return <Shown {...rest} />;
}
