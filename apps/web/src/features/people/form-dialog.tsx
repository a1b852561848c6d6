import type { ReactNode } from "react";
import { FormDialog as Plain, type FormDialogProps } from "../../ui/form-dialog.tsx";
import { say } from "./say.ts";

/** A few fields in a dialog, as the pages of people and access say it. */
export const FormDialog = (props: Omit<FormDialogProps, "closeLabel" | "cancelLabel">): ReactNode => (
  <Plain {...props} closeLabel={say("people.close")} cancelLabel={say("people.cancel")} />
);
