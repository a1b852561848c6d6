/** Where the cards of a stage lie in its scroll content, in px, as laid out before anything was lifted. */
export interface StageLayout {
  readonly count: number;
  readonly gap: number;
  startOf(index: number): number;
  sizeOf(index: number): number;
}

/**
 * The place among the cards that stay, 0 to their count, for a pointer at `y` of the scroll content.
 * Cards are taken as if the lifted one had left: the answer does not depend on the slot being shown,
 * so the slot never flickers between two places.
 */
export function insertIndexAt(y: number, layout: StageLayout, liftedIndex: number | undefined): number {
  let low = 0;
  let high = liftedIndex === undefined ? layout.count : layout.count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const index = liftedIndex === undefined || middle < liftedIndex ? middle : middle + 1;
    const top = layout.startOf(index) - closedGap(index, layout, liftedIndex);
    if (y < top + layout.sizeOf(index) / 2) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The top of the slot at a place among the cards that stay. */
export function slotTop(place: number, layout: StageLayout, liftedIndex: number | undefined): number {
  const staying = liftedIndex === undefined ? layout.count : layout.count - 1;
  if (staying <= 0) return 0;
  const last = place >= staying;
  const nth = last ? staying - 1 : place;
  const index = liftedIndex === undefined || nth < liftedIndex ? nth : nth + 1;
  const top = layout.startOf(index) - closedGap(index, layout, liftedIndex);
  return last ? top + layout.sizeOf(index) + layout.gap : top;
}

/** How far a staying card is drawn from its laid-out place: up over the lifted card, down for the slot. */
export function shiftOf(
  index: number,
  layout: StageLayout,
  liftedIndex: number | undefined,
  slot: { place: number; height: number } | undefined,
): number {
  const place = liftedIndex !== undefined && index > liftedIndex ? index - 1 : index;
  const opened = slot !== undefined && place >= slot.place ? slot.height + layout.gap : 0;
  return opened - closedGap(index, layout, liftedIndex);
}

/** The cards that stay on both sides of a place. */
export function neighboursAt(
  place: number,
  cardIds: readonly string[],
  liftedCardId: string,
): { above?: string; below?: string } {
  const staying = cardIds.filter((cardId) => cardId !== liftedCardId);
  const above = staying[place - 1];
  const below = staying[place];
  return { ...(above === undefined ? {} : { above }), ...(below === undefined ? {} : { below }) };
}

function closedGap(index: number, layout: StageLayout, liftedIndex: number | undefined): number {
  return liftedIndex !== undefined && index > liftedIndex ? layout.sizeOf(liftedIndex) + layout.gap : 0;
}
