/**
 * The baseline: what a forecast by trials costs at its best. Typed arrays, one generator (xorshift32, Marsaglia 2003)
 * inlined, no allocation within the trials; answers the nearest-rank days of four likelihoods.
 */
export function typedTrials(history: Uint16Array, items: number, trials: number, seed: number): number[] {
  const longest = 20_000;
  const doneOn = new Uint32Array(longest + 1);
  const days = history.length;
  let state = seed | 1;
  for (let trial = 0; trial < trials; trial++) {
    let left = items;
    let day = 0;
    while (left > 0 && day < longest) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      left -= history[(((state >>> 0) * days) / 4_294_967_296) | 0] as number;
      day++;
    }
    doneOn[day]!++;
  }
  return [50, 70, 85, 95].map((percent) => {
    const rank = Math.ceil((percent * trials) / 100);
    let day = 0;
    for (let sum = doneOn[0] as number; sum < rank; sum += doneOn[day] as number) day++;
    return day;
  });
}
