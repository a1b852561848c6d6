import type { Card } from "../streams/board/card.ts";
import type { BoardField, FieldKindName, FieldValue } from "../streams/board/fields/board-field.ts";

export interface FieldOrderContext {
  readonly fields: readonly Pick<BoardField, "fieldId" | "kind" | "options">[];
  /** How texts are put in order. */
  readonly texts: Intl.Collator;
  readonly nameOf: (personId: string) => string;
}

type Compare = (a: FieldValue, b: FieldValue) => number;

/** How two values of a field stand: numbers the largest first, as sizes do; days the soonest first. */
const ordered: Readonly<
  Record<FieldKindName, (field: Pick<BoardField, "options">, context: FieldOrderContext) => Compare>
> = {
  text: byText,
  link: byText,
  number: () => (a, b) => Number(b) - Number(a),
  // Dates as they are written stand in the order of days.
  date: () => (a, b) => (a < b ? -1 : Number(a > b)),
  /** In the order of its options; what was taken off the options since comes after them. */
  choice({ options = [] }, { texts }) {
    const places = new Map(options.map((option, index) => [option, index]));
    const placeOf = (value: FieldValue): number => places.get(String(value)) ?? options.length;
    return (a, b) => placeOf(a) - placeOf(b) || texts.compare(String(a), String(b));
  },
  person: (_field, { texts, nameOf }) => {
    return (a, b) => texts.compare(nameOf(String(a)), nameOf(String(b)));
  },
};

function byText(_field: unknown, { texts }: FieldOrderContext): Compare {
  return (a, b) => texts.compare(String(a), String(b));
}

/** Cards by what they hold in a field; those that hold nothing stand last. */
export function orderByField(
  field: FieldOrderContext["fields"][number],
  context: FieldOrderContext,
): (a: Card, b: Card) => number {
  const compare = ordered[field.kind](field, context);
  const valueOf = ({ fields = [] }: Card): FieldValue | undefined =>
    fields.find(({ fieldId, kind }) => fieldId === field.fieldId && kind === field.kind)?.value;
  return (a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return compare(one, other);
  };
}
