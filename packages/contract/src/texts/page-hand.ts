/** The palette and the sheet of keys on pages that are no board. */
export const pageHandTexts = {
  "page-hand.hint": "A page, a board, or something on this page",
  "page-hand.here": "On this page",
  "page-hand.elsewhere":
    "On a board. {palette} and ? do the same on every other page, / and f where figures are filtered.",
} as const;
