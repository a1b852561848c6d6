import { templateValues, titledBy, type BoardState, type CardTemplate, type Command } from "@weir/domain";
import { newId } from "../../../lib/new-id.ts";
import { localToday } from "../commands/due-day.ts";

type NewCard = Omit<Extract<Command, { type: "card.create" }>, "commandId" | "stream">;

/** The same new card as its template says: what is asked for besides (a filter, a row) stays. */
export function madeFrom(board: BoardState, template: CardTemplate, wish: NewCard): NewCard {
  const values = templateValues(board, template);
  const labels = [...new Set([...(values.labels ?? []), ...(wish.labels ?? [])])];
  const fields = [
    ...(wish.fields ?? []),
    ...(values.fields ?? []).filter(({ fieldId }) => wish.fields?.some((each) => each.fieldId === fieldId) !== true),
  ];
  return {
    ...values,
    ...wish,
    title: titledBy(template.title, wish.title, localToday(new Date())),
    ...(labels.length > 0 && { labels }),
    ...(fields.length > 0 && { fields }),
    ...(values.checkItems && { checkItems: values.checkItems.map(({ text }) => ({ itemId: newId(), text })) }),
  };
}

/** A template by the beginning of its name after a slash, and what is typed after that. */
export function slashed(
  templates: readonly CardTemplate[],
  typed: string,
): { readonly template: CardTemplate; readonly rest: string } | undefined {
  if (!typed.startsWith("/")) return undefined;
  const said = typed.slice(1).trimStart();
  const whole = templates
    .filter(({ name }) => said.toLowerCase().startsWith(name.toLowerCase()) && /^(\s|$)/.test(said.slice(name.length)))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (whole !== undefined) return { template: whole, rest: said.slice(whole.name.length).trim() };
  const [word = "", ...rest] = said.split(/\s+/);
  const begun = templates.filter(({ name }) => word !== "" && name.toLowerCase().startsWith(word.toLowerCase()));
  const [only, ...others] = begun;
  return only === undefined || others.length > 0 ? undefined : { template: only, rest: rest.join(" ") };
}
