/** Reasons that mean the same, by their words; null: nothing was said. */
export interface ReasonCluster {
  /** Its most frequent spelling. */
  readonly reason: string | null;
  /** The most frequent first; of equally frequent ones that of the more frequent wording, then by letters. */
  readonly spellings: readonly string[];
}

/**
 * Groups reasons by their words: upper case, accents, punctuation, numbers and the order of words do not matter.
 * Wordings join the most frequent one that they share more than half of all their words with. The same reasons
 * give the same groups, in whatever order they come.
 *
 * @example clusterReasons([["Waiting for vendor", 3], ["waiting for the vendor (#12)", 1]]).length // 1
 */
export function clusterReasons(reasons: Iterable<readonly [reason: string | null, count: number]>): ReasonCluster[] {
  const counts = countsOf(reasons);
  const wordings = wordingsOf(counts);
  const clusters: { words: ReadonlySet<string>; spellings: string[] }[] = [];
  for (const { words, spellings } of wordings) {
    const known = clusters.find((cluster) => isMostlyShared(cluster.words, words));
    if (known === undefined) clusters.push({ words, spellings: [...spellings] });
    else known.spellings.push(...spellings);
  }
  const found = clusters.map(({ spellings: some }): ReasonCluster => {
    const spellings = some.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    return { reason: spellings[0] ?? null, spellings };
  });
  const isUnsaid = [...reasons].some(([reason]) => reason === null);
  return isUnsaid ? [...found, { reason: null, spellings: [] }] : found;
}

interface Wording {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** The most frequent first. */
  readonly spellings: readonly string[];
  readonly count: number;
}

function countsOf(reasons: Iterable<readonly [reason: string | null, count: number]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [reason, count] of reasons) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return counts;
}

/** Reasons with the same words, the most frequent first. */
function wordingsOf(counts: ReadonlyMap<string, number>): Wording[] {
  const byFrequency = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const wordings = new Map<string, { words: ReadonlySet<string>; spellings: string[]; count: number }>();
  for (const [reason, count] of byFrequency) {
    const words = wordsOf(reason);
    const key = [...words].join(" ");
    const known = wordings.get(key) ?? { words: new Set(words), spellings: [], count: 0 };
    known.spellings.push(reason);
    wordings.set(key, { ...known, count: known.count + count });
  }
  return [...wordings]
    .map(([key, wording]) => ({ key, ...wording }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** Distinct words in alphabetical order; a text without any is its own word. */
function wordsOf(reason: string): readonly string[] {
  const plain = reason.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = [...new Set(plain.split(/[^\p{L}]+/u))].filter((word) => word !== "").sort();
  return words.length === 0 ? [plain.trim()] : words;
}

function isMostlyShared(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return 2 * shared > a.size + b.size - shared;
}
