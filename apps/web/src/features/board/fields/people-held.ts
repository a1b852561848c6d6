import type { Card } from "@weir/domain";

/** Whom a card's fields name. */
export const peopleHeld = ({ fields = [] }: Card): string[] =>
  fields.flatMap(({ kind, value }) => (kind === "person" && typeof value === "string" ? [value] : []));
