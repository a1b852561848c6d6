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

/** Milliseconds of each contender, taken in turns so that a drifting machine hurts all alike. */
export function interleaved<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, (round: number) => unknown>>,
): Record<Name, number> {
  const times = new Map<string, number[]>();
  const names = Object.keys(contenders) as Name[];
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const start = performance.now();
      contenders[name](round);
      times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)?.slice(2) ?? [])])) as Record<
    Name,
    number
  >;
}
