/** What a change is judged by. */
export type MeasureKind =
  | "cycle-time-mean"
  | "cycle-time-percentile"
  | "throughput"
  | "wip"
  | "total-age"
  | "flow-efficiency";

/** A measure as plain data. `percentile` (0 to 100) matters to `cycle-time-percentile` alone. */
export interface Measure {
  readonly kind: MeasureKind;
  readonly percentile: number;
  readonly better: "lower" | "higher";
}

interface MeasureKindSpec {
  readonly better: Measure["better"];
  readonly unit: string;
}

/** Every measure: which way is better unless somebody says otherwise, and its unit. */
export const measureKinds: { readonly [K in MeasureKind]: MeasureKindSpec } = {
  "cycle-time-percentile": { better: "lower", unit: "days" },
  "cycle-time-mean": { better: "lower", unit: "days" },
  throughput: { better: "higher", unit: "items per week" },
  wip: { better: "lower", unit: "items" },
  "total-age": { better: "lower", unit: "days" },
  "flow-efficiency": { better: "higher", unit: "share" },
};

export const measureKindNames = Object.keys(measureKinds) as readonly MeasureKind[];

export const isMeasureKind = (word: string): word is MeasureKind => Object.hasOwn(measureKinds, word);

/** Positive where the change is for the worse. */
export const harm = ({ better }: Pick<Measure, "better">, effect: number): number =>
  better === "lower" ? effect : -effect;
