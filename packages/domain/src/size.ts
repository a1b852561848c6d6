/** The largest size a card may have. */
export const mostSize = 1_000_000;

/** A size in hundredths, of which sums are exact; it has at most two decimals. */
export const hundredths = (size: number): number => Math.round(size * 100);
