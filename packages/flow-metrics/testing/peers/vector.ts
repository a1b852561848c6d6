/** A test that reproduces a vector: its file below the package, and its name as it stands there. */
export interface Reproduced {
  readonly file: string;
  readonly name: string;
}

/** Figures another tool prints or tests, and what becomes of them here. */
export interface PeerVector {
  readonly peer: string;
  readonly what: string;
  /** `default` and `switch`: to the digit. `bound`: seeded answers around our exact one. `not`: on purpose. */
  readonly outcome: "default" | "switch" | "bound" | "not";
  readonly tests?: readonly Reproduced[];
  /** The switch, or why not. */
  readonly note?: string;
}
