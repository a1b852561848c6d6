import { lookTexts, readable, textsOf } from "@weir/contract";
import { cardSorts, sortedField, type BoardField, type CardSort } from "@weir/domain";

const say = textsOf(lookTexts);

type Fields = readonly BoardField[];

const isPlain = (sort: CardSort): sort is (typeof cardSorts)[number] => (cardSorts as readonly string[]).includes(sort);

const fieldName = (sort: CardSort, fields: Fields): string | undefined => {
  const name = fields.find(({ fieldId }) => fieldId === sortedField(sort))?.name;
  return name === undefined ? undefined : readable(name);
};

/** What an order is called; by a field that the board does not have, cards stand as hands put them. */
export const sortSaid = (sort: CardSort, fields: Fields): string =>
  isPlain(sort) ? say(`look.sort.${sort}`) : (fieldName(sort, fields) ?? say("look.sort.rank"));

/** Why cards cannot be put in order by hand; `undefined` where they can. */
export function inOrderOf(sort: CardSort, fields: Fields): string | undefined {
  if (sort === "rank") return undefined;
  if (isPlain(sort)) return say(`look.in-order-of.${sort}`);
  const field = fieldName(sort, fields);
  return field === undefined ? undefined : say("look.in-order-of.field", { field });
}
