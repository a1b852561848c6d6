/** What `npm run bench` prints. */
export interface BenchReport {
  readonly name: string;
  readonly rows: readonly { readonly what: string; readonly value: number; readonly unit: string }[];
  readonly ratios: readonly BenchRatio[];
}

export interface BenchRatio {
  readonly what: string;
  readonly value: number;
  readonly goal: string;
  readonly holds: boolean;
}

export interface Bench {
  readonly name: string;
  run(): Promise<BenchReport>;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const atLeast = (what: string, value: number, goal: number): BenchRatio => ({
  what,
  value,
  goal: `>= ${goal}`,
  holds: value >= goal,
});
export const atMost = (what: string, value: number, goal: number): BenchRatio => ({
  what,
  value,
  goal: `<= ${goal}`,
  holds: value <= goal,
});
