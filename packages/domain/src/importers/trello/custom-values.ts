import type { ForeignValue } from "../foreign-history.ts";
import type { TrelloCard, TrelloExport } from "./trello-export.ts";

/** What a card holds in fields that the board was given; of a box that is ticked nothing. */
export function customValues(
  { customFieldItems }: TrelloCard,
  fields: TrelloExport["customFields"] = [],
): ForeignValue[] {
  return (customFieldItems ?? []).flatMap(({ idCustomField, idValue, value }) => {
    const field = fields.find(({ id }) => id === idCustomField);
    const chosen = field?.options?.find(({ id }) => id === idValue)?.value.text;
    const said = (chosen ?? value?.text ?? value?.number ?? value?.date ?? "").trim();
    return field === undefined || field.name.trim() === "" || said === ""
      ? []
      : [{ field: field.name.trim(), value: said }];
  });
}
