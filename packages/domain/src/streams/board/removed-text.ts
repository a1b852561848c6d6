import type { Blocked, Card } from "./card.ts";
import type { CardField } from "./fields/board-field.ts";

/** Stands where a text was removed for good: a word of nobody, and no text that is empty where none may be. */
export const REMOVED_TEXT = "███";

/** The card without what people wrote on it; that it was blocked, and what was done, stays. */
export function withoutTexts(card: Card): Card {
  const { labels, checkItems, blocked, fields } = card;
  return {
    ...card,
    title: REMOVED_TEXT,
    labels: labels.length === 0 ? labels : [REMOVED_TEXT],
    checkItems: checkItems.map((item) => ({ ...item, text: REMOVED_TEXT })),
    ...(fields && { fields: fields.map(withoutWord) }),
    ...(blocked === undefined ? {} : { blocked: withoutWords(blocked) }),
  };
}

const withoutWords = (blocked: Blocked): Blocked => ({
  ...blocked,
  reason: REMOVED_TEXT,
  ...(blocked.waitingOn === undefined ? {} : { waitingOn: REMOVED_TEXT }),
});

const withoutWord = (field: CardField): CardField =>
  typeof field.value === "string" ? { ...field, value: REMOVED_TEXT } : field;
