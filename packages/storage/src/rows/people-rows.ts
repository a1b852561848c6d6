import type { Row, RowOperation } from "./row-operation.ts";

/** The kind under which people are kept, by id: events name people by id only. */
export const PERSON_ROW = "person";

export interface PersonRow {
  readonly personId: string;
  /** Empty where they were removed. */
  readonly name: string;
  /** Which of the removed people they are, from 1. */
  readonly removed?: number;
}

/** Names people. Who was removed gets no name again, whoever brings one along. */
export const toPersonRows = (people: readonly PersonRow[]): RowOperation[] =>
  people.map(({ personId, name }) => ({ kind: PERSON_ROW, key: personId, merge: { name }, unless: "removed" }));

/** Takes a person's name away for good. */
export const removedPersonRow = (personId: string, removed: number): RowOperation => ({
  kind: PERSON_ROW,
  key: personId,
  merge: { name: null, removed },
});

export const toPeople = (rows: ReadonlyMap<string, Row>): PersonRow[] =>
  [...rows].map(([personId, { name, removed }]) => ({
    personId,
    name: String(name ?? ""),
    ...(typeof removed === "number" && { removed }),
  }));
