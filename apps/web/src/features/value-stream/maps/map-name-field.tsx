import type { ReactNode } from "react";
import type { Sending } from "../../../lib/sending.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { sayEdit } from "../editing-words.ts";
import { say } from "../words.ts";

/** What is wrong with a map's name, by its field. */
export const nameProblems = (name: string): Partial<Record<"name", string>> =>
  name.trim() === "" ? { name: sayEdit("edit.name-missing") } : {};

export interface MapNameFieldProps {
  sending: Sending<"name">;
  name: string;
  onName: (name: string) => void;
}

/** What a map is called: the first field of its form. */
export const MapNameField = ({ sending, name, onName }: MapNameFieldProps): ReactNode => (
  <TextField
    label={say("maps.new.name")}
    data-first
    value={name}
    maxLength={200}
    problem={sending.problemAt("name")}
    onChange={(event) => onName(event.target.value)}
  />
);
