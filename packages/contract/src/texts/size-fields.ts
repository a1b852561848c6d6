/** Where sizes are given, and what they are in. */
export const sizeFieldTexts = {
  "size.label": "Size",
  "size.label-in": "Size ({unit})",
  "size.problem": "A number from 0 to 1000000 with at most two decimals, or nothing",
  "size.none": "No size",
  "size.told": "{size} {unit}",
  "size.sort": "Size",
  "fields.title": "Fields of this board's cards",
  "fields.close": "Close",
  "fields.done": "Done",
  "fields.sizes": "Sizes",
  "fields.sizes-hint":
    "A card may have a size: points, days, or numbers that stand for S, M and L. Limits can sum them up instead of counting cards.",
  "fields.unit": "What sizes are in",
  "fields.unit-none": "nothing: bare numbers",
  "fields.on-face": "Show it on the card",
} as const;
