import type { DomainEvent } from "@weir/domain";

export type RowValue = string | number | boolean | null;

/** A flat row of a read model, found by kind and key. */
export type Row = Readonly<Record<string, RowValue>>;

/**
 * What a projection asks of the store. `merge` creates the row or lays the fields over it
 * (`null` takes a field away), unless the row has the field `unless`; `remove` drops it; `claim` creates an empty row that must not be
 * there yet, or else nothing of the append is kept.
 */
export type RowOperation =
  | { readonly kind: string; readonly key: string; readonly merge: Row; readonly unless?: string }
  | { readonly kind: string; readonly key: string; readonly remove: true }
  | { readonly kind: string; readonly key: string; readonly claim: true };

/** A pure function of one event, applied in the transaction that appends it. */
export type Projection = (event: DomainEvent) => readonly RowOperation[];

export const projectAll = (projections: readonly Projection[], events: readonly DomainEvent[]): RowOperation[] => {
  const operations: RowOperation[] = [];
  for (const event of events) {
    for (const project of projections) operations.push(...project(event));
  }
  return operations;
};
