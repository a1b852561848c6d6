import { notAllowed, notFound, type Refusal } from "../../../refusal.ts";
import type { BoardState } from "../state.ts";

/** What kinds of fields there are; what each is, is in `field-kinds.ts`. */
export const fieldKindNames = ["text", "number", "choice", "date", "person", "link"] as const;
export type FieldKindName = (typeof fieldKindNames)[number];

/** What a field of a card holds: a number, or a text that its kind can read; of a person their id. */
export type FieldValue = string | number;

/** A field that the team has given its cards. */
export interface BoardField {
  readonly fieldId: string;
  readonly name: string;
  readonly kind: FieldKindName;
  /** Of a choice: what can be chosen. */
  readonly options?: readonly string[];
  /** The fronts of cards show it. */
  readonly onFace: boolean;
  /** It is no longer offered; what cards hold in it can still be read. */
  readonly retired?: true;
}

/** What one card holds in one field; the kind is that of the field when it was set. */
export interface CardField {
  readonly fieldId: string;
  readonly kind: FieldKindName;
  readonly value: FieldValue;
}

/** The most fields that a board offers, and the most of them that the fronts of cards show. */
export const mostFields = 50;
export const mostOnFace = 3;
export const mostOptions = 100;
export const longestFieldText = 2_000;

/** The fields that are offered, in the order the team put them. */
export const fieldsOf = (board: Pick<BoardState, "fields">): BoardField[] =>
  board.fields.filter(({ retired }) => retired !== true);

/** The field by its id, retired or not. */
export const knownField = (board: BoardState, fieldId: string): BoardField | Refusal =>
  board.fields.find((field) => field.fieldId === fieldId) ?? notFound("field", fieldId);

/** The field, if it is offered. */
export function presentField(board: BoardState, fieldId: string): BoardField | Refusal {
  const field = knownField(board, fieldId);
  return "refused" in field || field.retired !== true ? field : notAllowed("field-retired", { what: field.name });
}

/** Why the board cannot offer a field like this beside those it has. */
export function fieldInTheWay(board: BoardState, { fieldId, name, onFace }: BoardField): Refusal | undefined {
  const others = fieldsOf(board).filter((field) => field.fieldId !== fieldId);
  if (others.length >= mostFields) return notAllowed("too-many", { what: "fields", limit: mostFields });
  if (others.some((field) => field.name === name)) return notAllowed("field-name-taken", { what: name });
  if (!onFace || others.filter((field) => field.onFace).length < mostOnFace) return undefined;
  return notAllowed("too-many-on-face", { limit: mostOnFace });
}

/** The board with one field changed. */
export const withField = (
  board: BoardState,
  fieldId: string,
  change: (field: BoardField) => BoardField,
): BoardState => ({
  ...board,
  fields: board.fields.map((field) => (field.fieldId === fieldId ? change(field) : field)),
});
