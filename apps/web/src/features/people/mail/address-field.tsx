import type { ReactNode } from "react";
import { TextField } from "../../../ui/text-field.tsx";
import { say } from "./say-mail.ts";

export interface AddressFieldProps {
  value: string;
  hint: string;
  problem: string | undefined;
  onChange: (value: string) => void;
  "data-first"?: boolean;
}

/** Where somebody is reached by mail. */
export function AddressField({ onChange, ...rest }: AddressFieldProps): ReactNode {
  return (
    <TextField
      {...rest}
      type="email"
      label={say("mail-page.address")}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
