import { visitsOnce } from "./visits-once.ts";

/** `again`: what came back can come back again; `once`: it is done over once, as maps calculated by hand have it. */
export type Returns = "again" | "once";

/**
 * How often each state is visited until the chain is absorbed, from an entry and moves given as counts or shares.
 * `moves[i]` holds the weight of going from state i to each state, and last that of finishing; a state's weights
 * need not add up to anything. Null for a state that is reached and cannot finish; 0 for one that is never reached.
 *
 * Solves `v (I − Q) = entry` directly, by state reduction without a single subtraction, so that every figure is
 * accurate to the last digits however rare the way out is (Grassmann, Taksar and Heyman, "Regenerative analysis
 * and steady state distributions for Markov chains", Operations Research 33, 1985; absorbing chains: Kemeny and
 * Snell, Finite Markov Chains, 1960). Throws a RangeError for a weight that is no share of anything.
 *
 * By switch (`once`) each return adds one way more and nothing comes back a second time; the states stand in the order
 * of the flow then.
 *
 * @example expectedVisits([1], [[0.1, 0.9]]) // [1.111…]: one pass in ten is done again
 */
export function expectedVisits(
  entry: readonly number[],
  moves: readonly (readonly number[])[],
  returns: Returns = "again",
): (number | null)[] {
  const n = entry.length;
  check(entry, moves);
  if (returns === "once") return visitsOnce(entry, moves);
  const finishes = canFinish(moves, n);
  const share = shares(moves, n, finishes);
  const start = shares([[...entry, 0]], n, finishes)[0] ?? [];
  const reached = reachable(entry, moves, n);

  const out = new Float64Array(n);
  const at = (i: number, j: number): number => share[i]?.[j] ?? 0;
  for (let k = n - 1; k >= 0; k--) {
    const from = share[k];
    if (from === undefined || finishes[k] !== true) continue;
    let leaves = at(k, n);
    for (let j = 0; j < k; j++) leaves += at(k, j);
    out[k] = leaves;
    for (let i = 0; i < k; i++) bypass(share[i] ?? [], from, k, leaves, n);
    bypass(start, from, k, leaves, n);
  }
  const visits: number[] = [];
  for (let k = 0; k < n; k++) {
    let entered = start[k] ?? 0;
    for (let i = 0; i < k; i++) entered += (visits[i] ?? 0) * at(i, k);
    visits.push(finishes[k] === true ? entered / (out[k] as number) : 0);
  }
  return visits.map((count, k) => (reached[k] !== true ? 0 : finishes[k] === true ? count : null));
}

/** Whoever goes to `k` goes on to where `k` leads: the weight of `k` itself is kept for the way back. */
function bypass(row: number[], from: readonly number[], k: number, leaves: number, n: number): void {
  const through = (row[k] ?? 0) / leaves;
  if (through === 0) return;
  for (let j = 0; j < k; j++) row[j] = (row[j] ?? 0) + through * (from[j] ?? 0);
  row[n] = (row[n] ?? 0) + through * (from[n] ?? 0);
}

/** Rows as shares of their sum; what goes where nothing finishes has left for good, like what finishes. */
function shares(rows: readonly (readonly number[])[], n: number, finishes: readonly boolean[]): number[][] {
  return rows.map((row) => {
    const total = row.reduce((sum, weight) => sum + weight, 0);
    const shared = Array.from({ length: n + 1 }, (_, j) => (total > 0 ? (row[j] ?? 0) / total : 0));
    for (let j = 0; j < n; j++) {
      if (finishes[j] === true) continue;
      shared[n] = (shared[n] ?? 0) + (shared[j] ?? 0);
      shared[j] = 0;
    }
    return shared;
  });
}

function canFinish(moves: readonly (readonly number[])[], n: number): boolean[] {
  const finishes = moves.map((row) => (row[n] ?? 0) > 0);
  for (let changed = true; changed;) {
    changed = false;
    moves.forEach((row, i) => {
      if (finishes[i] === true || !row.some((weight, j) => weight > 0 && finishes[j] === true)) return;
      finishes[i] = true;
      changed = true;
    });
  }
  return finishes;
}

function reachable(entry: readonly number[], moves: readonly (readonly number[])[], n: number): boolean[] {
  const reached = entry.map((weight) => weight > 0);
  const open = [...reached.keys()].filter((state) => reached[state] === true);
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (let j = 0; j < n; j++) {
      if (reached[j] === true || !((moves[state]?.[j] ?? 0) > 0)) continue;
      reached[j] = true;
      open.push(j);
    }
  }
  return reached;
}

function check(entry: readonly number[], moves: readonly (readonly number[])[]): void {
  const n = entry.length;
  const complain = (place: string, value: unknown, expected: string): never => {
    throw new RangeError(`expectedVisits: ${place} is ${String(value)}, expected ${expected}`);
  };
  if (moves.length !== n) complain("moves.length", moves.length, `${n}, one row a state`);
  moves.forEach((row, i) => {
    if (row.length !== n + 1) complain(`moves[${i}].length`, row.length, `${n + 1}, one weight a state and the finish`);
    row.forEach((weight, j) => {
      if (!(weight >= 0 && Number.isFinite(weight))) complain(`moves[${i}][${j}]`, weight, "a weight of at least 0");
    });
  });
  entry.forEach((weight, i) => {
    if (!(weight >= 0 && Number.isFinite(weight))) complain(`entry[${i}]`, weight, "a weight of at least 0");
  });
}
