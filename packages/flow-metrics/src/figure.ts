/** How a figure came about: its formula and source, how many are in it and which are not, with the reason. */
export interface Explained<Exclusion> {
  readonly formula: string;
  readonly source: string;
  readonly included: number;
  readonly excluded: readonly Exclusion[];
}

/** Something that can be asked of a query `Q`, with parameters `P`, and answers `R`. */
export interface Figure<Id, Q, Spec, Exclusion, P, R> {
  readonly id: Id;
  readonly title: string;
  readonly unit: string;
  readonly formula: string;
  readonly source: string;
  readonly params: readonly Spec[];
  compute(query: Q, params: P): R;
  explain(query: Q, params: P): Explained<Exclusion>;
}
