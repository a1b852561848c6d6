export interface BenchReport {
  readonly name: string;
  readonly rows: readonly { readonly what: string; readonly value: number; readonly unit: string }[];
  readonly ratios: readonly {
    readonly what: string;
    readonly value: number;
    readonly goal: string;
    readonly holds: boolean;
  }[];
}
export interface Bench {
  readonly name: string;
  run(): Promise<BenchReport>;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds of two contenders taken in turns, so that a drifting machine hurts both alike, and the median of the rounds' ratios. */
export function interleaved(
  rounds: number,
  ours: (round: number) => unknown,
  theirs: (round: number) => unknown,
): { ours: number; theirs: number; ratio: number } {
  const timed = (contender: (round: number) => unknown, round: number): number => {
    const start = performance.now();
    contender(round);
    return performance.now() - start;
  };
  const pairs: (readonly [number, number])[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = timed(round % 2 === 0 ? ours : theirs, round);
    const second = timed(round % 2 === 0 ? theirs : ours, round);
    // The first rounds warm the compiler up.
    if (round >= 4) pairs.push(round % 2 === 0 ? [first, second] : [second, first]);
  }
  return {
    ours: median(pairs.map(([our]) => our)),
    theirs: median(pairs.map(([, their]) => their)),
    ratio: median(pairs.map(([our, their]) => our / their)),
  };
}
