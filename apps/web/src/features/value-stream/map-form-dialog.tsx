import type { ReactNode } from "react";
import { reasonOf } from "../../lib/client.ts";
import { useSendingOf, type Sending } from "../../lib/sending.ts";
import { FormDialog, type FormDialogProps } from "../../ui/form-dialog.tsx";
import { say } from "./words.ts";

/** A few fields in a dialog, as the pages of maps say it. */
export const MapFormDialog = (props: Omit<FormDialogProps, "closeLabel" | "cancelLabel">): ReactNode => (
  <FormDialog {...props} closeLabel={say("maps.close")} cancelLabel={say("maps.cancel")} />
);

/** A form about a map that is sent; what failed is told of the whole. */
export const useMapForm = <Field extends string>(): Sending<Field> =>
  useSendingOf<Field>((failure) => ({ at: "", text: reasonOf(failure, say("map.unsaved")) }));
