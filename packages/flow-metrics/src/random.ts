/** A seeded source of numbers. The same seed gives the same numbers, everywhere and always. */
export interface Random {
  /** The next number, at least 0 and below 1. */
  next(): number;
  /** An independent source named after this one's seed and `name`; drawing from one never shifts the other. */
  fork(name: string): Random;
}

/**
 * A seeded generator: sfc32 (Chris Doty-Humphrey, PractRand, public domain), 128 bits of state,
 * seeded from the characters of `seed` by FNV-1a and twelve rounds of mixing.
 *
 * @example createRandom("demo").fork("card-7").next()
 */
export function createRandom(seed: string | number): Random {
  const key = String(seed);
  let a = fnv1a(key, 0x811c9dc5);
  let b = fnv1a(key, 0x9e3779b9);
  let c = key.length;
  let counter = 1;
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) draw();
  return { next: () => draw() / 4_294_967_296, fork: (name) => createRandom(`${key}/${name}`) };
}

/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll, Vo; isthe.com/chongo/tech/comp/fnv). */
function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}

/** True with the given probability (0 never, 1 always). */
export function chance(random: Random, probability: number): boolean {
  return random.next() < probability;
}

/** A whole number from 0 to `count - 1`, each as likely; 0 where `count` is below 1. */
export function pickIndex(random: Random, count: number): number {
  return Math.max(0, Math.floor(random.next() * count));
}

/** One of the values, each as likely. Throws on an empty list. */
export function pickOne<T>(random: Random, values: readonly T[]): T {
  const value = values[pickIndex(random, values.length)];
  if (value === undefined) throw new RangeError("pickOne: the list is empty, expected at least one value");
  return value;
}

/** A waiting time with the given mean and no memory: the gaps of a Poisson process. */
export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random.next());
}

/** A standard normal draw (Box and Muller 1958). */
export function standardNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}

/**
 * A skewed positive amount with the given mean; `variation` is its standard deviation over its mean.
 * A variation of 0 answers the mean. With `s2 = ln(1 + variation^2)` the draw is `exp(N(ln mean - s2/2, s2))`.
 */
export function logNormal(random: Random, mean: number, variation: number): number {
  if (mean <= 0 || variation <= 0) return Math.max(0, mean);
  const variance = Math.log(1 + variation * variation);
  return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * standardNormal(random));
}
