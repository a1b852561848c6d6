import { fieldWishes, intakeFields, type FieldWishes, type OwnWish } from "@weir/domain";
import { wordFrom } from "../access/word-from.ts";
import type { Row, RowOperation } from "../rows/row-operation.ts";
import type { FormInfo, FormSettings } from "./intake.ts";

/** The kind under which request forms are kept, by board. */
export const FORM_ROW = "intake-form";

/** A form with the hash of its link's key, where it has a link. */
export interface KeptForm extends Omit<FormInfo, "hasLink"> {
  readonly boardId: string;
  readonly keyHash?: string;
}

export const formInfo = ({ boardId: _boardId, keyHash, ...form }: KeptForm): FormInfo => ({
  ...form,
  hasLink: keyHash !== undefined,
});

export const formRow = ({ boardId, keyHash, stageId, fields, size, own = [], ...form }: KeptForm): RowOperation => ({
  kind: FORM_ROW,
  key: boardId,
  merge: {
    ...form,
    boardId,
    fields: JSON.stringify(fields),
    size: size ?? "off",
    own: JSON.stringify(own),
    stageId: stageId ?? null,
    keyHash: keyHash ?? null,
  },
});

export const toForm = (boardId: string, row: Row): KeptForm => ({
  boardId,
  title: String(row.title),
  intro: String(row.intro),
  // A row that says nothing else takes no requests.
  open: row.open === true,
  fields: fieldsFrom(row.fields),
  // Rows that are older than these say nothing of them.
  size: wordFrom(fieldWishes, String(row.size ?? "off")),
  own: JSON.parse(String(row.own ?? "[]")) as OwnWish[],
  changedAt: String(row.changedAt),
  ...(typeof row.stageId === "string" && { stageId: row.stageId }),
  ...(typeof row.keyHash === "string" && { keyHash: row.keyHash }),
});

function fieldsFrom(value: Row[string] | undefined): FieldWishes {
  const kept = JSON.parse(String(value ?? "{}")) as Partial<Record<string, string>>;
  return Object.fromEntries(
    intakeFields.map((field) => [field, wordFrom(fieldWishes, kept[field] ?? "off")]),
  ) as FieldWishes;
}

/** What the audit says of a form: its words are not in it. */
export const toldOf = ({ open, stageId, fields, size = "off", own = [] }: FormSettings): Row => ({
  open,
  stageId: stageId ?? null,
  fields: [
    ...intakeFields.filter((field) => fields[field] !== "off"),
    ...(size === "off" ? [] : ["size"]),
    ...own.map(({ fieldId }) => fieldId),
  ].join(" "),
});
