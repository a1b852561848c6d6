import type { Row, RowOperation } from "./row-operation.ts";

/** The kind under which people are kept, by id: events name people by id only. */
export const PERSON_ROW = "person";

export interface PersonRow {
  readonly personId: string;
  readonly name: string;
}

export const toPersonRows = (people: readonly PersonRow[]): RowOperation[] =>
  people.map(({ personId, name }) => ({ kind: PERSON_ROW, key: personId, merge: { name } }));

export const toPeople = (rows: ReadonlyMap<string, Row>): PersonRow[] =>
  [...rows].map(([personId, { name }]) => ({ personId, name: String(name) }));
