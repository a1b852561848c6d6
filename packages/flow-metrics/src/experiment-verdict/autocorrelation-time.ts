/** Pieces per stretch of the coarser looks: what moves slowly under the noise of single values shows in their means. */
const coarsePieces = [8, 16];

/**
 * How many successive observations carry as much as one independent one, at least 1: the integrated
 * autocorrelation time of several stretches of one series, each about its own mean. The greatest of three looks
 * counts, at single values and at means of an eighth and a sixteenth of the shortest stretch: a slow wave drowned
 * in noise shows in the means only.
 *
 * Initial positive monotone sequence (Geyer 1992), lags corrected for the estimated mean.
 */
export function autocorrelationTime(stretches: readonly (readonly number[])[]): number {
  const residuals = stretches.map(aboutMean);
  const variance = varianceOf(residuals);
  const shortest = Math.min(...stretches.map(({ length }) => length));
  const looks = coarsePieces.filter((pieces) => variance > 0 && shortest >= 2 * pieces);
  const coarse = looks.map((count) => {
    const length = shortest / count;
    const pieces = stretches.map((values) => aboutMean(blockMeans(values, Math.round(values.length / length))));
    return (length * varianceOf(pieces) * initialSequence(pieces)) / variance;
  });
  return Math.max(initialSequence(residuals), ...coarse);
}

/** Means of `count` consecutive blocks as equal in length as possible. */
export function blockMeans(values: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, block) =>
    meanOf(
      values.slice(Math.floor((block * values.length) / count), Math.floor(((block + 1) * values.length) / count)),
    ),
  );
}

/** Variance about the stretches' own means, which the residuals are. */
export function varianceOf(residuals: readonly (readonly number[])[]): number {
  const freedom = residuals.reduce((sum, { length }) => sum + length - 1, 0);
  return freedom <= 0 ? 0 : residuals.reduce((sum, values) => sum + laggedProducts(values, 0), 0) / freedom;
}

export function aboutMean(values: readonly number[]): number[] {
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function laggedProducts(values: readonly number[], lag: number): number {
  let sum = 0;
  for (let index = lag; index < values.length; index++)
    sum += (values[index] as number) * (values[index - lag] as number);
  return sum;
}

function initialSequence(residuals: readonly (readonly number[])[]): number {
  const lengths = residuals.map(({ length }) => length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const perStretch = total / residuals.length;
  const longestLag = Math.floor(Math.min(...lengths) / 2);
  const products = (lag: number): number =>
    residuals.reduce((sum, values) => sum + laggedProducts(values, lag), 0) / (total - lag * residuals.length);
  const scale = products(0);
  if (scale === 0) return 1;
  // Each lag costs a pass over the values: only those that are asked for.
  const known: number[] = [1];
  const correlation = (lag: number): number => (known[lag] ??= products(lag) / scale);
  // Taking each stretch's own mean away lowers every lag by about time / length: solved by repetition.
  let time = 1;
  for (let round = 0; round < 30; round++) {
    const next = Math.min(perStretch, Math.max(1, 2 * positivePairs(correlation, longestLag, time / perStretch) - 1));
    if (Math.abs(next - time) < 1e-3) return next;
    time = next;
  }
  return time;
}

/** Sum of the correlations over pairs of lags, until a pair is not positive; no pair exceeds the one before. */
function positivePairs(correlation: (lag: number) => number, longestLag: number, lift: number): number {
  let sum = 0;
  let before = Number.POSITIVE_INFINITY;
  for (let lag = 0; lag + 1 <= longestLag; lag += 2) {
    const even = lag === 0 ? 1 : correlation(lag) + lift;
    const pair = Math.min(before, even + correlation(lag + 1) + lift);
    if (pair <= 0) break;
    sum += pair;
    before = pair;
  }
  return sum;
}
