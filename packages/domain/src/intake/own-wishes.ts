import type { BoardState } from "../streams/board/state.ts";
import { fieldsOf, type BoardField, type CardField } from "../streams/board/fields/board-field.ts";
import { fieldKinds } from "../streams/board/fields/field-kinds.ts";
import type { FieldWish } from "./form-fields.ts";

/** That a request form asks for a field of its board. */
export interface OwnWish {
  readonly fieldId: string;
  readonly wish: Exclude<FieldWish, "off">;
}

/** A field of the board as somebody outside sees it in a form. */
export type AskedField = Pick<BoardField, "fieldId" | "name" | "kind" | "options"> & Pick<OwnWish, "wish">;

/** Fields that a form may ask for: not those that hold people, for a stranger is told no names. */
export const askableFields = (board: Pick<BoardState, "fields">): BoardField[] =>
  fieldsOf(board).filter(({ kind }) => kind !== "person");

/** The fields that a form asks for now, in the board's order: those that the board offers still. */
export const askedFields = (board: Pick<BoardState, "fields">, own: readonly OwnWish[]): AskedField[] =>
  askableFields(board).flatMap(({ fieldId, name, kind, options }) => {
    const asked = own.find((each) => each.fieldId === fieldId);
    return asked === undefined ? [] : [{ fieldId, name, kind, ...(options && { options }), wish: asked.wish }];
  });

interface WrongValue {
  readonly fieldId: string;
  readonly why: "missing" | "not-asked" | "cannot-hold";
}

/** What of the values does not fit: needed and not said, said and not asked for, or nothing that the field can hold. */
export function wrongValues(
  values: readonly Pick<CardField, "fieldId" | "value">[],
  asked: readonly AskedField[],
): WrongValue[] {
  const isSaid = (fieldId: string): boolean => values.some((each) => each.fieldId === fieldId);
  const missing = asked.filter(({ fieldId, wish }) => wish === "required" && !isSaid(fieldId));
  return [
    ...missing.map(({ fieldId }): WrongValue => ({ fieldId, why: "missing" })),
    ...values.flatMap(({ fieldId, value }): WrongValue[] => {
      const field = asked.find((each) => each.fieldId === fieldId);
      if (field === undefined) return [{ fieldId, why: "not-asked" }];
      return fieldKinds[field.kind].holds(value, field) ? [] : [{ fieldId, why: "cannot-hold" }];
    }),
  ];
}
